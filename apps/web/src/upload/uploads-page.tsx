import { Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { schemesQuery, useMe } from '../api/queries'
import type { Scheme, Upload } from '../api/types'
import { Page } from '../parts/page'
import { ProblemNotice } from '../parts/problem-notice'
import { PublishedTables } from '../release/published-tables'
import { changesAddress } from '../release/release-data'
import { useTexts } from '../texts'
import { DropFiles } from './drop-files'
import { Openness } from './openness'
import { uploadsQuery } from './upload-data'
import classes from './upload.module.css'

export default function UploadsPage() {
  const texts = useTexts().upload
  const me = useMe()
  const mayLoad = me !== null && me.instanceRole !== 'member'
  const schemes = useQuery(schemesQuery)
  return (
    <Page title={texts.title} intro={texts.intro}>
      <ProblemNotice error={schemes.error} onRetry={() => void schemes.refetch()} />
      <section>
        <Title order={2}>{texts.loaded}</Title>
        {schemes.data?.length === 0 && <Text>{texts.nothingLoaded}</Text>}
        {schemes.data && schemes.data.length > 0 && <Schemes schemes={schemes.data} mayOpen={mayLoad} />}
      </section>
      {mayLoad && schemes.data && <PublishedTables schemes={schemes.data} />}
      {mayLoad && (
        <section className={classes.section}>
          <Title order={2}>{texts.load}</Title>
          <DropFiles />
        </section>
      )}
      {mayLoad && <EarlierUploads />}
    </Page>
  )
}

function Schemes({ schemes, mayOpen }: { schemes: Scheme[]; mayOpen: boolean }) {
  const texts = useTexts()
  const { upload } = texts
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{upload.scheme}</Table.Th>
            <Table.Th>{upload.version}</Table.Th>
            <Table.Th>{upload.languages}</Table.Th>
            <Table.Th>{upload.contents}</Table.Th>
            <Table.Th>{upload.loaded}</Table.Th>
            <Table.Th>{upload.openness.title}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {schemes.flatMap((scheme) =>
            scheme.versions.map((version, at) => (
              <Table.Tr key={version.id}>
                <Table.Td>
                  <b>{scheme.title}</b>
                  <SinceLink scheme={scheme} at={at} />
                </Table.Td>
                <Table.Td>{version.version}</Table.Td>
                <Table.Td>{texts.languageNames(version.languages)}</Table.Td>
                <Table.Td>{upload.contains(version.concepts, version.groups, version.skills)}</Table.Td>
                <Table.Td>{texts.date(version.createdAt)}</Table.Td>
                <Table.Td>
                  <Openness scheme={scheme.title} version={version} mayOpen={mayOpen} />
                </Table.Td>
              </Table.Tr>
            )),
          )}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

/** From a version to what changed since the one loaded before it. */
function SinceLink({ scheme, at }: { scheme: Scheme; at: number }) {
  const texts = useTexts().release.changes
  const [to, from] = [scheme.versions[at]?.version, scheme.versions[at + 1]?.version]
  if (from === undefined || to === undefined) return null
  return (
    <div>
      <Link to={changesAddress({ scheme: scheme.key, from, to })} className={classes.link}>
        {texts.open(from)}
      </Link>
    </div>
  )
}

function EarlierUploads() {
  const texts = useTexts()
  const { upload: say } = texts
  const uploads = useQuery(uploadsQuery)
  return (
    <section className={classes.section}>
      <Title order={2}>{say.earlier}</Title>
      <ProblemNotice error={uploads.error} onRetry={() => void uploads.refetch()} />
      {uploads.data?.length === 0 && <Text c="dimmed">{say.noneEarlier}</Text>}
      {uploads.data && uploads.data.length > 0 && (
        <Table.ScrollContainer minWidth={640}>
          <Table verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{say.file}</Table.Th>
                <Table.Th>{say.details.kind}</Table.Th>
                <Table.Th>{say.when}</Table.Th>
                <Table.Th>{say.state}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {uploads.data.map((upload) => (
                <Table.Tr key={upload.id}>
                  <Table.Td>
                    <Link to={`/uploads/${upload.id}`} className={classes.link}>
                      {namesOf(upload)}
                    </Link>
                  </Table.Td>
                  <Table.Td>{upload.kind ? say.kind[upload.kind] : say.unknownKind}</Table.Td>
                  <Table.Td>{texts.moment(upload.createdAt)}</Table.Td>
                  <Table.Td>{say.status[upload.status]}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  )
}

export function namesOf(upload: Upload): string {
  const [first, ...others] = upload.files.map((file) => file.name)
  return others.length > 2 ? `${first} + ${others.length}` : [first, ...others].join(', ')
}
