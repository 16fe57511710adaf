import { Alert, Anchor, Button, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useParams } from 'react-router'
import { sessionQuery } from '../api/queries'
import { ProblemError } from '../api/problem'
import type { Publication } from '../api/types'
import { Brand } from '../parts/icons'
import { useArrival } from '../parts/page'
import { ProblemNotice } from '../parts/problem-notice'
import { closestFirst } from '../parts/relations'
import { Waiting } from '../parts/waiting'
import { LanguageMenu } from '../shell/language-menu'
import { useTexts } from '../texts'
import { ChangeTable } from './change-table'
import { Downloads } from './downloads'
import { changesQuery, publicationQuery } from './publish-data'
import classes from './publish.module.css'

/** A published version, for whoever follows its address: what it is, what it holds, how to take and cite it. */
export default function PublicationPage() {
  const texts = useTexts()
  const { slug = '', number = '' } = useParams()
  const publication = useQuery(publicationQuery(slug, Number(number)))
  return (
    <div className={classes.public}>
      <header className={classes.top}>
        <Link to="/" className={classes.brand}>
          <Brand />
          {texts.product}
        </Link>
        <LanguageMenu />
      </header>
      <main>
        {publication.isPending && <Waiting />}
        {publication.isError && <Missing error={publication.error} />}
        {publication.data && <Version key={number} publication={publication.data} />}
      </main>
    </div>
  )
}

/** Whoever follows a link to a version for members may only have to sign in. */
function Missing({ error }: { error: unknown }) {
  const texts = useTexts()
  const { pathname } = useLocation()
  const session = useQuery(sessionQuery)
  const isAddress = error instanceof ProblemError && [400, 404].includes(error.problem.status)
  if (!isAddress) return <ProblemNotice error={error} />
  return (
    <>
      <Title order={1}>{texts.notFound}</Title>
      <p>{texts.publishing.page.missing}</p>
      {session.data === null && (
        <Button component={Link} to={`/sign-in?back=${encodeURIComponent(pathname)}`} mt="md">
          {texts.publishing.page.signIn}
        </Button>
      )}
    </>
  )
}

function Version({ publication }: { publication: Publication }) {
  const texts = useTexts()
  const say = texts.publishing
  const { slug, number, name, source, target, author, publishedAt, note, licence, uri, changes, versions } = publication
  const heading = useArrival(`${name}, ${say.version(number)}`)
  const newest = versions[0]?.number ?? number
  const named = (side: Publication['source']) => texts.projects.from(side.title, side.version)
  return (
    <>
      <Title order={1} ref={heading} tabIndex={-1}>
        {name}
      </Title>
      <p>{say.page.subtitle(named(source), named(target))}</p>
      <p className="soft">
        {say.version(number)} · {texts.date(publishedAt)} · {author && say.page.by(author)}
      </p>
      {newest > number && (
        <Alert variant="outline">
          <Anchor underline="always" component={Link} to={`/crosswalks/${slug}/${newest}`}>
            {say.page.newer(newest)}
          </Anchor>
        </Alert>
      )}
      {note && <p>{note}</p>}
      <Holdings publication={publication} />
      <Downloads publication={publication} />
      <Title order={2}>{say.page.licence}</Title>
      <p>
        {licence ? (
          <Anchor underline="always" href={licence}>
            {licence}
          </Anchor>
        ) : (
          say.page.noLicence
        )}
      </p>
      <Title order={2}>{say.page.cite}</Title>
      <p className={`sheet ${classes.cite}`}>
        {say.page.citation(author, name, String(number), texts.date(publishedAt), uri)}
      </p>
      {changes && <Changes slug={slug} number={number} />}
      <Versions publication={publication} />
    </>
  )
}

function Holdings({ publication }: { publication: Publication }) {
  const texts = useTexts()
  const say = texts.publishing
  const { counts, source, target } = publication
  return (
    <section>
      <Title order={2}>{say.page.what}</Title>
      <p>
        {say.holds(counts.mappings, counts.sources, counts.targets)}{' '}
        {counts.withoutTarget > 0 && say.nothingFits(counts.withoutTarget)}
      </p>
      <ul className={classes.facts}>
        {closestFirst.map((relation) => (
          <li key={relation}>
            <b className="number">{texts.number(counts.relations[relation])}</b>:{' '}
            {say.page.relations[relation](source.title, target.title)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Changes({ slug, number }: { slug: string; number: number }) {
  const say = useTexts().publishing
  const changes = useQuery(changesQuery(slug, number))
  return (
    <section>
      <Title order={2}>{say.changesIn(number)}</Title>
      <ProblemNotice error={changes.error} onRetry={() => void changes.refetch()} />
      {changes.data && <ChangeTable changes={changes.data} file={`/api/publications/${slug}/${number}/changes.csv`} />}
    </section>
  )
}

function Versions({ publication: { slug, number, versions } }: { publication: Publication }) {
  const texts = useTexts()
  const say = texts.publishing
  return (
    <nav aria-label={say.page.versions}>
      <Title order={2}>{say.page.versions}</Title>
      <ul className={classes.facts}>
        {versions.map((version) => (
          <li key={version.number}>
            <Anchor
              underline="always"
              component={Link}
              to={`/crosswalks/${slug}/${version.number}`}
              aria-current={version.number === number && 'page'}
            >
              {say.version(version.number)}
            </Anchor>{' '}
            <Text span size="sm" c="dimmed">
              {texts.date(version.publishedAt)} {version.note}
            </Text>
          </li>
        ))}
      </ul>
    </nav>
  )
}
