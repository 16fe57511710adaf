import { Button, NativeSelect, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Publication } from '../api/types'
import { standardNames } from '../export/export-data'
import { useTexts } from '../texts'
import classes from './publish.module.css'

const directions = ['target-to-source', 'source-to-target'] as const
type Direction = (typeof directions)[number]

/** The version as a file, in each format there is, read in the direction that one wants. */
export function Downloads({ publication }: { publication: Publication }) {
  const texts = useTexts()
  const say = texts.publishing.page
  const [direction, setDirection] = useState<Direction>('target-to-source')
  const { slug, number, source, target, formats } = publication
  const names = { ...standardNames, ...texts.exporting.formatNames }
  const ways = {
    'target-to-source': say.way(target.title, source.title),
    'source-to-target': say.way(source.title, target.title),
  }
  return (
    <section>
      <Title order={2}>{say.downloads}</Title>
      <NativeSelect
        label={say.direction}
        value={direction}
        onChange={({ currentTarget }) =>
          setDirection(directions.find((one) => one === currentTarget.value) ?? 'target-to-source')
        }
        data={directions.map((value) => ({ value, label: ways[value] }))}
      />
      <ul className={classes.downloads} aria-label={say.downloads}>
        {formats.map(({ name }) => (
          <li key={name}>
            <Button
              component="a"
              variant="default"
              size="sm"
              href={`/crosswalks/${slug}/${number}?format=${name}&direction=${direction}`}
              download
            >
              {names[name]}
            </Button>
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {say.programs}
      </Text>
    </section>
  )
}
