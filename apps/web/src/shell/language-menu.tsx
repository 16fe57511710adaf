import { Button, Menu } from '@mantine/core'
import { CheckIcon } from '../parts/icons'
import { languages, useTexts } from '../texts'
import { useChooseLanguage } from '../texts/texts-provider'

/** The languages of the page, each called as those who speak it call it. */
export function LanguageMenu() {
  const texts = useTexts()
  const choose = useChooseLanguage()
  return (
    <Menu position="bottom-end" shadow="md" withArrow>
      <Menu.Target>
        <Button
          variant="subtle"
          size="sm"
          px="xs"
          tt="uppercase"
          aria-label={`${texts.chooseLanguage}: ${nameOf(texts.language)}`}
        >
          {texts.language}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            role="menuitemradio"
            aria-checked={language === texts.language}
            rightSection={language === texts.language && <CheckIcon />}
            onClick={() => void choose(language)}
          >
            {nameOf(language)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function nameOf(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
