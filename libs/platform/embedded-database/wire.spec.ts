import fc from 'fast-check'
import { message, PacketReader, query, textAt, typeOf } from './wire'

function readAll(chunks: Buffer[]): Buffer[] {
  const reader = new PacketReader()
  reader.expectMessages()
  return chunks.flatMap((chunk) => {
    reader.push(chunk)
    const packets: Buffer[] = []
    for (let packet = reader.next(); packet; packet = reader.next()) packets.push(packet)
    return packets
  })
}

function cutAt(bytes: Buffer, places: number[]): Buffer[] {
  const edges = [0, ...places.map((place) => place % (bytes.length + 1)).sort((x, y) => x - y), bytes.length]
  return edges.slice(1).map((end, i) => bytes.subarray(edges[i], end))
}

describe('PacketReader', () => {
  it('finds the same messages wherever the stream is cut', () => {
    const bodies = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(bodies, fc.array(fc.nat(500), { maxLength: 10 }), (parts, places) => {
        const messages = parts.map((part) => message('d', Buffer.from(part)))
        expect(readAll(cutAt(Buffer.concat(messages), places))).toEqual(messages)
      }),
    )
  })

  it('reads the first packet without a type, and the next with one', () => {
    const reader = new PacketReader()
    reader.push(Buffer.concat([Buffer.from([0, 0, 0, 8, 0, 3, 0, 0]), query('select 1')]))
    expect(reader.next()).toHaveLength(8)
    reader.expectMessages()
    const next = reader.next()!
    expect([typeOf(next), textAt(next, 5)]).toEqual(['Q', 'select 1'])
  })

  it.each([
    ['shorter than itself', [0, 0, 0, 3]],
    ['negative', [255, 255, 255, 255]],
    ['longer than a stranger may send', [0, 1, 0, 0]],
  ])('refuses a length that is %s', (_, bytes) => {
    const reader = new PacketReader()
    reader.push(Buffer.from(bytes))
    expect(() => reader.next()).toThrow(RangeError)
  })
})
