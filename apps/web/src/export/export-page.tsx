import { Button, Radio, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { Page } from '../parts/page'
import { useProject } from '../projects/project-frame'
import { useTexts } from '../texts'
import classes from './export-page.module.css'

type Direction = 'source-to-target' | 'target-to-source'

/** The mapping table, with its direction said in words: nobody should have to guess it again. */
export default function ExportPage() {
  const texts = useTexts().metrics.export
  const project = useProject()
  const [direction, setDirection] = useState<Direction>('target-to-source')
  const [include, setInclude] = useState('agreed')
  const { source, target, progress } = project
  const reads = {
    'target-to-source': [target.title, source.title],
    'source-to-target': [source.title, target.title],
  } as const
  const [subject, object] = reads[direction]
  return (
    <Page title={texts.title} intro={texts.intro}>
      <div className={`sheet ${classes.form}`}>
        <Radio.Group
          label={<Title order={2}>{texts.direction}</Title>}
          description={texts.directionHint}
          value={direction}
          onChange={(value) => setDirection(value)}
        >
          <Stack mt="sm" gap="xs">
            <Radio
              value="target-to-source"
              label={texts.readsFrom(target.title, source.title)}
              description={texts.usual}
            />
            <Radio value="source-to-target" label={texts.readsFrom(source.title, target.title)} />
          </Stack>
        </Radio.Group>
        <Text size="sm" className={classes.example} role="status">
          {texts.example(subject, object)}
        </Text>
        <Radio.Group label={<Title order={2}>{texts.include}</Title>} value={include} onChange={setInclude}>
          <Stack mt="sm" gap="xs">
            <Radio
              value="agreed"
              label={texts.agreed}
              description={texts.agreedHint(progress.agreed + progress.settled, progress.total)}
            />
            <Radio value="all" label={texts.all} description={texts.allHint} />
          </Stack>
        </Radio.Group>
        <Button
          component="a"
          href={`/api/projects/${project.id}/exports/eures-csv?direction=${direction}&include=${include}`}
          download
        >
          {texts.download}
        </Button>
      </div>
    </Page>
  )
}
