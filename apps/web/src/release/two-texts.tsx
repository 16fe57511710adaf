import classes from './release.module.css'
import { wordsApart } from './words-apart'

interface Props {
  before: string
  after: string
}

/** An old and a new text, each with the words marked that the other does not have. */
export function markTwoTexts({ before, after }: Props) {
  const marked = wordsApart(before, after)
  return {
    before: (
      <span className={classes.text} dir="auto">
        {marked.before.map(({ text, changed }, at) => (changed ? <del key={at}>{text}</del> : text))}
      </span>
    ),
    after: (
      <span className={classes.text} dir="auto">
        {marked.after.map(({ text, changed }, at) => (changed ? <ins key={at}>{text}</ins> : text))}
      </span>
    ),
  }
}
