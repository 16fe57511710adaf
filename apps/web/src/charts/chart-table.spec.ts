import { csvOf } from './chart-table'

describe('a chart as CSV', () => {
  it('keeps values, not how they are shown, and quotes where it must', () => {
    const table = {
      columns: ['Group', 'Share'],
      rows: [
        ['Cooks, bakers', { value: 0.5, text: '50 %', to: '/projects/1/work?group=7' }],
        ['"Others"', null],
      ],
    }
    expect(csvOf(table)).toBe('\uFEFFGroup,Share\r\n"Cooks, bakers",0.5\r\n"""Others""",\r\n')
  })

  it('gives a spreadsheet nothing to run', () => {
    expect(csvOf({ columns: ['=1+1', '@x'], rows: [['-2', -2]] })).toBe("\uFEFF'=1+1,'@x\r\n'-2,-2\r\n")
  })
})
