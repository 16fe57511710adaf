import { Title } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import { useTexts } from '../texts'
import classes from './page.module.css'

interface Props {
  title: string
  intro?: ReactNode
  aside?: ReactNode
  children: ReactNode
}

/** A page of text width: its title becomes the window's and takes the focus when one arrives from another page. */
export function Page({ title, intro, aside, children }: Props) {
  const heading = useArrival(title)
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <div>
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {intro && <p className={classes.intro}>{intro}</p>}
        </div>
        {aside}
      </div>
      {children}
    </div>
  )
}

/** Names the window and moves the focus to the heading it returns, except on the very first page shown. */
export function useArrival(title: string) {
  const texts = useTexts()
  const { pathname, key } = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${texts.product}`
  }, [title, texts.product])
  useEffect(() => {
    if (key !== 'default') heading.current?.focus({ preventScroll: true })
    // Only another page is an arrival, not another search parameter.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [pathname])
  return heading
}
