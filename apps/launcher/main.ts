import { prepareDataFolder, UserError } from '#platform'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import 'reflect-metadata'
import { LogFile } from './log-file'
import { help, readOptions, type Options } from './options'
import { openPage } from './page'
import { addressOf, freePort, whenReady } from './port'
import { System } from './system'

const say = (sentence: string) => console.error(sentence)

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (options.help) return console.log(help)
  await launch(options)
}

async function launch({ config: settings, open }: Options): Promise<void> {
  await prepareDataFolder(settings.dataFolder)
  const config = settings.with({ PORT: String(await freePort(settings.host, settings.port)) })
  const log = new LogFile(join(config.dataFolder, 'logs'))
  const signInKey = randomBytes(24).toString('base64url')
  const system = new System({ config, signInKey, log, say })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!system.stopping) say('Stopping …')
      system.stop()
    })
  }
  say('Starting …')
  let announced = false
  await system.run(() => {
    if (announced) return
    announced = true
    const address = addressOf(config.host, config.port)
    void whenReady(address).then(() => announce(`${address}/sign-in#key=${signInKey}`))
  })

  function announce(link: string): void {
    console.log(`\nCrosswalk is ready. Open this address, which signs you in once:\n\n  ${link}\n`)
    console.log(`Data: ${config.dataFolder}\nLog:  ${log.path}\nCtrl-C stops it.`)
    if (open) openPage(link, config.dataFolder)
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    say(error instanceof UserError ? error.message : `Crosswalk could not go on: ${String(error)}`)
    process.exit(error instanceof UserError && error.code === 'usage' ? 2 : 1)
  },
)
