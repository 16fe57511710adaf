import { Button } from '@mantine/core'
import { useTexts } from '../texts'
import { keyOf } from './keys'
import classes from './nothing-fits.module.css'

interface Props {
  /** In percent. */
  chance: number
  mayDecide: boolean
  onNone: () => void
}

/** What the ranking takes for likeliest where no target is good enough. */
export function NothingFits({ chance, mayDecide, onNone }: Props) {
  const texts = useTexts().validate
  return (
    <div className={classes.notice}>
      <p>
        <b>{texts.nothingFits.probably(chance)}</b>
        {mayDecide && <span>{texts.nothingFits.hint}</span>}
      </p>
      {mayDecide && (
        <Button size="xs" variant="default" leftSection={<kbd>{keyOf('none')}</kbd>} onClick={onNone}>
          {texts.nothingFits.say}
        </Button>
      )}
    </div>
  )
}
