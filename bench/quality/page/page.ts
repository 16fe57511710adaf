import type { QualityReport } from '../report'
import { pageHtml } from './html'
import { ablationSection, shuffledSection } from './signals-sections'
import { breakdownSection, calibrationSection, noneSection, relationSection, thresholdSection } from './chance-sections'
import { learningSection } from './learning-section'
import { rankingSection } from './ranking-section'

/** The report as a page for people: every plot stands beside its numbers. */
export function writePage(report: QualityReport): string {
  const intro = [
    `Measured on ${report.date.slice(0, 10)} in ${report.seconds} s by “${report.command}”.`,
    'Each table is ranked by weights that were learned on other tables, with chances learned on other tables, and with a ' +
      `memory that lacks it. ${report.memory}`,
    'A table marked “seen” was part of what the embedding model was trained on: its figures flatter. Intervals hold at 95 %.',
  ]
  return pageHtml('Quality of the suggestions', intro, [
    rankingSection(report),
    ablationSection(report),
    shuffledSection(report),
    learningSection(report),
    calibrationSection(report),
    thresholdSection(report),
    relationSection(report),
    noneSection(report),
    breakdownSection(report),
  ])
}
