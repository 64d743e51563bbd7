import { createSocket } from 'node:dgram'

/** A name server that knows these TXT records and nothing else (RFC 1035). */
export async function startNameServer(records: Record<string, string[]>) {
  const socket = createSocket('udp4')
  socket.on('message', (question, peer) => {
    const labels: string[] = []
    let at = 12
    for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
      labels.push(question.subarray(at + 1, at + 1 + length).toString())
      at += length + 1
    }
    const texts = records[labels.join('.').toLowerCase()] ?? []
    const header = Buffer.from(question.subarray(0, 12))
    header.writeUInt16BE(texts.length > 0 ? 0x8180 : 0x8183, 2)
    header.writeUInt16BE(texts.length, 6)
    header.writeUInt32BE(0, 8)
    const answers = texts.map((text) => {
      const data = Buffer.concat([Buffer.from([text.length]), Buffer.from(text)])
      const fixed = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 1, 0, data.length])
      return Buffer.concat([fixed, data])
    })
    socket.send(Buffer.concat([header, question.subarray(12, at + 5), ...answers]), peer.port, peer.address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  return { address: `127.0.0.1:${socket.address().port}`, close: () => socket.close() }
}
