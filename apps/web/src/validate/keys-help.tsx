import { Modal, Switch, Text } from '@mantine/core'
import { Fragment } from 'react'
import { useTexts } from '../texts'
import { keyGroups, printed } from './keys'
import classes from './keys-help.module.css'

interface Props {
  opened: boolean
  onClose: () => void
  enabled: boolean
  onEnable: (enabled: boolean) => void
}

/** Every key with what it does, made from the table that the handlers are made from. */
export function KeysHelp({ opened, onClose, enabled, onEnable }: Props) {
  const texts = useTexts().candidates.keys
  return (
    <Modal opened={opened} onClose={onClose} title={texts.title} size="xl">
      <Text size="sm" mb="sm">
        {texts.intro}
      </Text>
      <div className={classes.groups}>
        {keyGroups.map(({ name, bindings }) => (
          <section key={name}>
            <h3>{texts.groups[name]}</h3>
            <dl>
              {bindings.map((binding) => (
                <Fragment key={binding.act}>
                  <dt>
                    {printed(binding.keys).map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>
                    {texts.acts[binding.act]}
                    {'stays' in binding && <sup aria-hidden="true">⇧</sup>}
                  </dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Text size="sm" mt="sm">
        <kbd>⇧</kbd> {texts.stays}
      </Text>
      <Switch
        label={texts.enabled}
        checked={enabled}
        onChange={(event) => onEnable(event.currentTarget.checked)}
        mt="md"
      />
    </Modal>
  )
}
