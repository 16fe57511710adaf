import { Table, Text, Title } from '@mantine/core'
import type { MetricReport } from '../api/types'
import { useTexts } from '../texts'

/** How far two people who answered independently said the same. */
export function Agreement({ agreement }: { agreement: MetricReport['agreement'] }) {
  const texts = useTexts().metrics
  const say = (value: number | null) => value?.toFixed(3) ?? texts.notDefined
  return (
    <section>
      <Title order={3}>{texts.agreement}</Title>
      {!agreement && <Text size="sm">{texts.noAgreement}</Text>}
      {agreement && (
        <>
          <Text size="sm">{texts.agreementOn(agreement.n)}</Text>
          <Text size="sm" className="number">
            {texts.kappa} {say(agreement.kappa)} · {texts.alpha} {say(agreement.alpha)}
          </Text>
          <Table tabularNums verticalSpacing={6} mt="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{texts.firstAnswer}</Table.Th>
                <Table.Th>{texts.secondAnswer}</Table.Th>
                <Table.Th ta="right">{texts.n}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {agreement.matrix.map(({ first, second, n }) => (
                <Table.Tr key={`${first} ${second}`}>
                  <Table.Td>{texts.keys[first] ?? first}</Table.Td>
                  <Table.Td>{texts.keys[second] ?? second}</Table.Td>
                  <Table.Td ta="right">{n}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </section>
  )
}
