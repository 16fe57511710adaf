import { catalogue, jobNames, type JobName } from './catalogue'
import { jobId } from './job-queue'
import { successor } from './pipeline'

describe('the pipeline', () => {
  it('comes to an end from every job', () => {
    for (const start of jobNames) {
      const seen = new Set<JobName>()
      for (let name: JobName | null = start; name; name = successor[name]) {
        expect(seen).not.toContain(name)
        seen.add(name)
      }
    }
  })
})

describe('a job id', () => {
  const payload = { runId: 'a:b', number: 3 }

  it('is the same for the same work, and different for other work', () => {
    expect(jobId('run.embed', payload)).toBe(jobId('run.embed', { ...payload }))
    expect(jobId('run.embed', payload)).not.toBe(jobId('run.rank', payload))
    expect(jobId('run.embed', payload)).not.toBe(jobId('run.embed', { ...payload, number: 4 }))
  })

  it('has no colon, which BullMQ keeps to itself', () => {
    expect(jobId('run.embed', payload)).not.toContain(':')
  })
})

it('payloads are small: ids and numbers only', () => {
  const accepted = ['string', 'number']
  for (const name of jobNames) {
    const shape: Record<string, { type: string }> = catalogue[name].payload.shape
    for (const field of Object.values(shape)) expect(accepted).toContain(field.type)
  }
})
