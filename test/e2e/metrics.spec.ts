import { expect, test } from './support/story'

test('quality is told in words, with a picture of whether chances come true', async ({ page, demonstration }) => {
  await page.goto(`/projects/${demonstration.id}/metrics`)
  await page.getByRole('button', { name: 'Measure' }).click()
  await expect(page.getByText('Mean reciprocal rank').first()).toBeVisible()

  await test.step('chances against what experts accepted', async () => {
    const calibration = page.getByRole('figure', { name: 'Does the chance keep its word?' })
    await expect(calibration.getByText(/^\d+\.\d points$/)).toBeVisible()
    const diagram = calibration.getByRole('img', { name: /^Reliability diagram/ })
    await expect(diagram).toBeVisible()
    await calibration.getByText('As a table').click()
    const classes = calibration.getByRole('row')
    expect(await classes.count()).toBeGreaterThan(2)
    await expect(diagram.locator('circle')).toHaveCount((await classes.count()) - 1)
    await expect(
      calibration.getByText(/At \d+ % and above, \d+ of 100 top candidates are right|No chance is high enough/),
    ).toBeVisible()
  })

  await test.step('proposed relations against agreed ones', async () => {
    const relations = page.getByRole('figure', { name: 'Is the proposed relation right?' })
    await expect(relations.getByText(/if one always guessed the most frequent relation/)).toBeVisible()
    await relations.getByText('As a table').click()
    await expect(relations.getByRole('columnheader')).toHaveText(['Agreed', 'Proposed', 'Concepts'])
    expect(await relations.getByRole('row').count()).toBeGreaterThan(1)
  })

  await test.step('what decisions taught', async () => {
    await expect(page.getByRole('heading', { name: 'What do decisions teach?' })).toBeVisible()
  })
})

test('a run tells by which models its suggestions were made', async ({ page, demonstration }) => {
  await page.goto(`/projects/${demonstration.id}/runs`)
  const run = page.getByRole('row').filter({ hasText: 'shown to the experts' })
  await expect(page.getByRole('columnheader', { name: 'Ranking model' })).toBeVisible()
  await expect(run.getByRole('cell').filter({ hasText: /version \S+/ })).toBeVisible()
})
