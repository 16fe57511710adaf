import iconv from 'iconv-lite'
import { decodeText } from './decode'

const latvian = 'Kods;Nosaukums\n1;Ārstniecības persona – šūšanas ķīlnieks\n2;Pārdevējs; kases žurnāls\n'

const decoded = (text: string, encoding: string, options?: { addBOM: boolean }) =>
  decodeText('file.csv', iconv.encode(text, encoding, options))

describe('a text file is decoded', () => {
  it.each([
    ['utf-8', { addBOM: true }],
    ['utf-8', undefined],
    ['utf-16le', { addBOM: true }],
    ['utf-16be', { addBOM: true }],
    ['utf-16le', { addBOM: false }],
    ['utf-16be', { addBOM: false }],
  ])('from %s (%o) without a byte order mark in the text', (encoding, options) => {
    expect(decoded(latvian, encoding, options)).toMatchObject({ text: latvian, encoding, problems: [] })
  })

  it.each([
    ['windows-1250', 'kód;název\n1;Příbuzní pracovníci v dřevařství, údržbář\n'],
    ['windows-1250', 'kod;nazwa\n1;Pośrednik pracy, księgowość, źródła\n'],
    ['windows-1251', 'код;наименование\n1;Съдия във Върховния съд\n'],
    ['windows-1252', 'code;intitulé\n1;Régisseur général, opératrice à façon\n'],
    ['windows-1252', 'Code;Bezeichnung\n1;Bürokaufmann für Außenhändler\n'],
    ['windows-1253', 'κωδικός;τίτλος\n1;Οικονομολόγος εργασίας\n'],
    ['windows-1257', latvian],
  ])('from %s, which nothing but its letters betrays', (encoding, text) => {
    const result = decoded(text, encoding)
    expect(result).toMatchObject({ text, encoding })
    expect(result.confidence).toBeGreaterThan(0.9)
  })

  it('as it was told, whatever the content suggests', () => {
    const bytes = iconv.encode('Ă', 'windows-1250')
    expect(decodeText('file.csv', bytes, { encoding: 'windows-1250' })).toMatchObject({ text: 'Ă', confidence: 1 })
  })
})

describe('damage is reported with its line', () => {
  it.each([
    ['nul-character', 'a;b\nc\u0000;d\n', 2, 'error'],
    ['mojibake', 'a;b\nc;d\nrÃ©gisseur;x\n', 3, 'warning'],
    ['unreadable-character', 'a;b\n\ufffd;d\n', 2, 'warning'],
  ])('%s', (code, text, line, severity) => {
    expect(decoded(text, 'utf-8').problems).toMatchObject([{ code, line, severity, file: 'file.csv' }])
  })
})
