/** Work that has not ended by then is given up: every job and request can be repeated. */
const patience = 8_000

/**
 * Ends this process in good order when it is told to (SIGTERM, SIGINT) or when the launcher that started it is gone,
 * however that happened: the channel between the two closes with it.
 */
export function endWith(stop: () => Promise<void>): void {
  let ending = false
  const end = () => {
    if (ending) return
    ending = true
    setTimeout(() => process.exit(1), patience).unref()
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', end).on('SIGINT', end)
  // Nobody reads what we say any more: no reason to end in the middle of something.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  if (!process.send) return
  if (process.connected) process.once('disconnect', end)
  else end()
}
