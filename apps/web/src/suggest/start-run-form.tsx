import { Button, NumberInput, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import type { NewRun, Project } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts } from '../texts'
import { useStartRun } from './runs-data'
import classes from './runs-page.module.css'

export function StartRunForm({ project }: { project: Project }) {
  const texts = useTexts()
  const { suggest } = texts
  const start = useStartRun(project.id)
  const [text, setText] = useState<NewRun['text']>('title')
  const sourceSpoken = project.target.languages.includes(project.sourceLanguage)
  const [labels, setLabels] = useState<NewRun['labels']>(sourceSpoken ? 'source' : 'en')
  const [top, setTop] = useState<number | string>(30)
  return (
    <form
      className={`sheet ${classes.form}`}
      onSubmit={(event) => {
        event.preventDefault()
        start.mutate({ text, labels, top: Number(top) })
      }}
    >
      <ProblemNotice error={start.error} />
      <div className={classes.fields}>
        <Radio.Group label={suggest.text} value={text} onChange={(value) => setText(value)}>
          <Stack gap={6} mt={6}>
            <Radio value="title" label={suggest.texts.title} />
            <Radio value="title+description" label={suggest.texts['title+description']} />
          </Stack>
        </Radio.Group>
        <Radio.Group label={suggest.labels} value={labels} onChange={(value) => setLabels(value)}>
          <Stack gap={6} mt={6}>
            <Radio
              value="source"
              label={suggest.labelsSource(texts.languageName(project.sourceLanguage))}
              disabled={!sourceSpoken}
            />
            {project.sourceLanguage !== 'en' && <Radio value="en" label={suggest.labelsEnglish} />}
          </Stack>
        </Radio.Group>
        <NumberInput label={suggest.top} value={top} onChange={setTop} min={1} max={100} required w={240} />
      </div>
      <Button type="submit" loading={start.isPending}>
        {suggest.start}
      </Button>
    </form>
  )
}
