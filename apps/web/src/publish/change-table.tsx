import { Button, Text } from '@mantine/core'
import type { ChangePage, StatementChange } from '../api/types'
import { useTexts } from '../texts'
import classes from './publish.module.css'

interface Props {
  changes: ChangePage
  /** Of the whole list as a file. */
  file: string
}

/** What became of statements between two versions, each in words: which side is more general, before and after. */
export function ChangeTable({ changes: { counts, items }, file }: Props) {
  const texts = useTexts().publishing
  const all = counts.added + counts.removed + counts.changed
  if (all === 0) return <p>{texts.unchanged}</p>
  return (
    <>
      <p>{texts.changed(counts.added, counts.removed, counts.changed)}</p>
      <div className={`sheet ${classes.scroll}`} tabIndex={0} role="region" aria-label={texts.columns.change}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.columns.change}</th>
              <th scope="col">{texts.columns.before}</th>
              <th scope="col">{texts.columns.after}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((change) => (
              <Row key={`${change.source.key} ${change.target?.key}`} change={change} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.below}>
        <Button component="a" href={file} download variant="default" size="xs">
          {texts.downloadChanges}
        </Button>
        {items.length < all && (
          <Text span size="sm" c="dimmed">
            {texts.showing(items.length, all)}
          </Text>
        )}
      </p>
    </>
  )
}

function Row({ change }: { change: StatementChange }) {
  const texts = useTexts()
  const { kind, source, target, before, after } = change
  const words = (relation: StatementChange['before']) =>
    target && relation
      ? texts.validate.sentences[relation](source.label, target.label)
      : texts.validate.noneFits(source.label)
  return (
    <tr>
      <td>{texts.publishing.kinds[kind]}</td>
      <td>{kind !== 'added' && <bdi>{words(before)}</bdi>}</td>
      <td>{kind !== 'removed' && <bdi>{words(after)}</bdi>}</td>
    </tr>
  )
}
