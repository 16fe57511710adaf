import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const sources = join(__dirname, '..')

const styles = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => join(sources, path))

/** Each declaration of all styles that the rule objects to, with its file and line. */
function declarations(objects: (declaration: string) => boolean, files = styles): string[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        objects(line.trim()) ? [`${relative(sources, file)}:${index + 1} ${line.trim()}`] : [],
      ),
  )
}

describe('the styles of the page', () => {
  it('name sides by the direction of the script, never left or right', () => {
    const physical = /^((margin|padding|border)-(left|right)|left|right)\b|^(text-align|float|clear): (left|right)/
    expect(declarations((line) => physical.test(line))).toEqual([])
  })

  it('give both sides of a line the same room, or say which is the start', () => {
    const lopsided = (line: string) => {
      const [, sides = ''] = /^(?:margin|padding|border-width): (.*);$/.exec(line) ?? []
      const [, end, , start] = sides.match(/calc\(.*?\)|\S+/g) ?? []
      return start !== undefined && start !== end
    }
    expect(declarations(lopsided)).toEqual([])
  })

  it('take their colours from the palette, so that each is chosen in both themes', () => {
    const raw = /(#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\()/i
    expect(
      declarations(
        (line) => raw.test(line),
        styles.filter((file) => !file.endsWith('palette.css')),
      ),
    ).toEqual([])
  })
})
