import { Title } from '@mantine/core'
import type { ComparedRuns } from '../api/types'
import { useTexts, type Texts } from '../texts'
import classes from './compare.module.css'
import { IntervalFigure } from './interval-figure'

const places = ['1', '3', '10', '30'] as const

/** What the comparison comes to: in a sentence, as an interval, as figures. */
export function Verdict({ compared }: { compared: ComparedRuns }) {
  const texts = useTexts().suggest.compare
  const { comparison, gold, depth } = compared
  const { difference, interval, better } = comparison
  const isSame = comparison.higher + comparison.lower === 0
  const [low = 0, high = 0] = interval
  return (
    <section className={classes.verdict}>
      <div>
        <Title order={2}>{isSame ? texts.same.title : texts.verdict[better ?? 'undecided']}</Title>
        {isSame ? (
          <p>{texts.same.sentence}</p>
        ) : (
          <p>
            {texts.difference(difference, low, high)} {better ? texts.beyondChance : texts.withinChance}
          </p>
        )}
        <p className="soft">
          {differences(compared, texts)} {texts.onConcepts(comparison.first.n)} {texts.depth(depth)}
        </p>
        {gold.kind === 'marks' && <p className={classes.caution}>{texts.marksFlatter}</p>}
      </div>
      <div>
        {!isSame && <IntervalFigure low={low} difference={difference} high={high} />}
        <Figures compared={compared} />
      </div>
    </section>
  )
}

/** In what the two runs were made differently, so that one knows what won. */
function differences({ runs: { first, second } }: ComparedRuns, texts: Texts['suggest']['compare']): string {
  const { ways } = texts
  const named = (run: typeof first) => ({
    [ways.text]: run.parameters.text,
    [ways.labels]: run.parameters.labels,
    [ways.model]: run.model && `${run.model.name} ${run.model.revision}`,
    [ways.ranker]: run.ranker && `${run.ranker.name} ${run.ranker.version}`,
    [ways.top]: run.parameters.top,
  })
  const other = named(second)
  const different = Object.entries(named(first)).flatMap(([way, value]) => (value === other[way] ? [] : [way]))
  return different.length > 0 ? texts.differBy(different) : texts.alike
}

function Figures({ compared: { comparison, depth } }: { compared: ComparedRuns }) {
  const texts = useTexts()
  const say = texts.suggest.compare
  const { first, second } = comparison
  return (
    <table className={classes.figures}>
      <thead>
        <tr>
          <th scope="col">{say.measure}</th>
          <th scope="col">{say.first}</th>
          <th scope="col">{say.second}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{say.mrr}</th>
          <td>{texts.decimal(first.mrr, 3)}</td>
          <td>{texts.decimal(second.mrr, 3)}</td>
        </tr>
        {places
          .filter((place) => Number(place) <= depth)
          .map((place) => (
            <tr key={place}>
              <th scope="row">{say.among(place)}</th>
              <td>{say.share(first.accuracy[place]?.value ?? 0)}</td>
              <td>{say.share(second.accuracy[place]?.value ?? 0)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
