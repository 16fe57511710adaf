import { Button, SegmentedControl, Title } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { ComparedRuns } from '../api/types'
import { workAddress } from '../projects/work-address'
import { useTexts } from '../texts'
import classes from './compare.module.css'

type Changed = ComparedRuns['changed'][number]

interface Props {
  projectId: string
  comparison: ComparedRuns['comparison']
  changed: Changed[]
}

const atOnce = 100

const isHigher = ({ first, second }: Changed) => (second ?? Infinity) < (first ?? Infinity)

/** The concepts whose right target stands elsewhere in the second run, those that gained or lost most first. */
export function ChangedConcepts({ projectId, comparison, changed }: Props) {
  const texts = useTexts().suggest.compare
  const [which, setWhich] = useState('all')
  const [shown, setShown] = useState(atOnce)
  const { higher, lower, same } = comparison
  const wanted = changed.filter((concept) => which === 'all' || isHigher(concept) === (which === 'higher'))
  return (
    <section className={classes.changed}>
      <Title order={2}>{texts.changed}</Title>
      <p className="soft">{changed.length === 0 ? texts.noneChanged : texts.moves(higher, lower, same)}</p>
      {changed.length > 0 && (
        <>
          <SegmentedControl
            aria-label={texts.which}
            size="xs"
            value={which}
            onChange={setWhich}
            data={[
              { value: 'all', label: texts.showAll(changed.length) },
              { value: 'higher', label: texts.showHigher(higher) },
              { value: 'lower', label: texts.showLower(lower) },
            ]}
          />
          <ChangedTable projectId={projectId} concepts={wanted.slice(0, shown)} />
        </>
      )}
      {wanted.length > shown && <MoreButton onMore={() => setShown(shown + atOnce)} />}
    </section>
  )
}

function MoreButton({ onMore }: { onMore: () => void }) {
  const texts = useTexts().upload.problems
  return (
    <Button variant="default" size="xs" mt="sm" onClick={onMore}>
      {texts.more}
    </Button>
  )
}

function ChangedTable({ projectId, concepts }: { projectId: string; concepts: Changed[] }) {
  const texts = useTexts().suggest.compare
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={texts.changed}>
      <table>
        <thead>
          <tr>
            {[texts.concept, texts.target, texts.first, texts.second, texts.change].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {concepts.map((concept) => (
            <ChangedRow key={concept.id} projectId={projectId} concept={concept} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ChangedRow({ projectId, concept }: { projectId: string; concept: Changed }) {
  const texts = useTexts().suggest.compare
  const rose = isHigher(concept)
  return (
    <tr>
      <th scope="row">
        <Link to={workAddress(projectId, { concept: concept.id })} dir="auto">
          {concept.notation && <span className={classes.code}>{concept.notation}</span>} {concept.title}
        </Link>
      </th>
      <td dir="auto">{concept.target.title}</td>
      <td className="number">{texts.rank(concept.first)}</td>
      <td className="number">{texts.rank(concept.second)}</td>
      <td className={rose ? classes.rose : classes.fell}>
        <span aria-hidden="true">{rose ? '↑' : '↓'}</span> {rose ? texts.higher : texts.lower}
      </td>
    </tr>
  )
}
