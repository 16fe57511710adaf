import type { TargetCoverage } from '../api/types'
import { useTexts } from '../texts'
import classes from './coverage-bar.module.css'

const kinds = ['exact', 'close', 'inexact', 'none'] as const

/** How far targets are reached: a picture for the eye, the whole in words for everybody else. */
export function CoverageBar({ coverage }: { coverage: TargetCoverage }) {
  const { number, targets } = useTexts()
  const texts = targets.coverage
  const reached = coverage.exact + coverage.close + coverage.inexact
  const amounts = { ...coverage, none: coverage.targets - reached }
  const shown = kinds.filter((kind) => amounts[kind] > 0)
  const words = [
    texts.inWords(number(reached), coverage.targets),
    ...shown.map((kind) => texts[kind](number(amounts[kind]))),
  ]
  return (
    <span className={classes.coverage}>
      <span className={classes.bar} role="img" aria-label={words.join(', ')} title={words.join('\n')}>
        {shown.map((kind) => (
          <span key={kind} data-kind={kind} style={{ flexGrow: amounts[kind] }} />
        ))}
      </span>
      <span className={`number ${classes.amount}`} aria-hidden="true">
        {texts.reached(number(reached), number(coverage.targets))}
      </span>
    </span>
  )
}

/** What the parts of the bars mean. */
export function CoverageLegend() {
  const texts = useTexts().targets.coverage
  return (
    <ul className={classes.legend} aria-label={texts.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={classes.sample} data-kind={kind} aria-hidden="true" />
          {texts.kinds[kind]}
        </li>
      ))}
    </ul>
  )
}
