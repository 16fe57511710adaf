import { Modal, Switch, Text } from '@mantine/core'
import { Fragment } from 'react'
import { useTexts } from '../texts'
import classes from './keys-help.module.css'

interface Props {
  opened: boolean
  onClose: () => void
  enabled: boolean
  onEnable: (enabled: boolean) => void
}

export function KeysHelp({ opened, onClose, enabled, onEnable }: Props) {
  const texts = useTexts().validate.keys
  return (
    <Modal opened={opened} onClose={onClose} title={texts.title} size="xl">
      <Text size="sm" mb="sm">
        {texts.intro}
      </Text>
      <div className={classes.groups}>
        {texts.groups.map((group) => (
          <section key={group.name}>
            <h3>{group.name}</h3>
            <dl>
              {group.keys.map(([keys, meaning]) => (
                <Fragment key={meaning}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{meaning}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        label={texts.enabled}
        checked={enabled}
        onChange={(event) => onEnable(event.currentTarget.checked)}
        mt="md"
      />
    </Modal>
  )
}
