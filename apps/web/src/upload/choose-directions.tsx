import { Badge, Radio, Text, Title } from '@mantine/core'
import type { Direction, InspectedCrosswalk } from '../api/types'
import { useTexts } from '../texts'
import classes from './upload.module.css'
import type { UploadChoices } from './use-choices'

type Finding = InspectedCrosswalk['directions'][number]
type Sample = Finding['samples'][number]

const directions: Direction[] = ['source-to-target', 'target-to-source']

/** Which way the rows read, asked once for each kind of target, since one file can mix both. */
export function ChooseDirections({ crosswalk, choices }: { crosswalk: InspectedCrosswalk; choices: UploadChoices }) {
  return crosswalk.directions.map((finding) => (
    <OneDirection key={finding.targetKind} finding={finding} choices={choices} />
  ))
}

function OneDirection({ finding, choices }: { finding: Finding; choices: UploadChoices }) {
  const texts = useTexts().upload.direction
  const chosen = choices.draft.directions?.[finding.targetKind] ?? finding.proposed
  return (
    <section className={classes.section}>
      <Title order={2}>{texts.title(finding.targetKind)}</Title>
      <div className={`sheet ${classes.direction}`}>
        <Text>{texts.question}</Text>
        <Text size="sm" c="dimmed">
          {finding.grounds ? texts.grounds(finding.grounds) : finding.evidence} ({texts.strength(finding.strength)})
        </Text>
        <Radio.Group
          aria-label={texts.title(finding.targetKind)}
          value={chosen}
          onChange={(value) =>
            choices.change({
              directions: { ...choices.draft.directions, [finding.targetKind]: value },
            })
          }
        >
          <div className={classes.readings}>
            {directions.map((direction) => (
              <Reading
                key={direction}
                direction={direction}
                proposed={direction === finding.proposed}
                checked={direction === chosen}
                samples={finding.samples}
              />
            ))}
          </div>
        </Radio.Group>
      </div>
    </section>
  )
}

interface ReadingProps {
  direction: Direction
  proposed: boolean
  checked: boolean
  samples: Sample[]
}

function Reading({ direction, proposed, checked, samples }: ReadingProps) {
  const texts = useTexts().upload.direction
  return (
    <div className={classes.reading} data-checked={checked || undefined}>
      <Radio
        value={direction}
        label={
          <>
            <b>{texts.reads[direction]}</b> {proposed && <Badge variant="default">{texts.proposed}</Badge>}
          </>
        }
      />
      <Text size="sm" mt="xs">
        {texts.thenSays}
      </Text>
      <ul>
        {samples.slice(0, 5).map((sample, index) => (
          <SampleSentence key={index} sample={sample} flipped={!proposed} />
        ))}
      </ul>
    </div>
  )
}

const flip = {
  exactMatch: 'exactMatch',
  closeMatch: 'closeMatch',
  broadMatch: 'narrowMatch',
  narrowMatch: 'broadMatch',
} as const

/** A sample is read source → target as proposed; under the other reading its general and special sides change places. */
function SampleSentence({ sample, flipped }: { sample: Sample; flipped: boolean }) {
  const { sentences } = useTexts().validate
  const relation = flipped ? flip[sample.relation] : sample.relation
  return <li>{sentences[relation](sample.source, sample.target)}</li>
}
