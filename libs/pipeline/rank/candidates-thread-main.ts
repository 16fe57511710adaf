import { candidateCount } from '#domain'
import { parentPort, workerData } from 'node:worker_threads'
import { candidatesOf, textSignalsOf, type ComparedSource, type SignalTexts } from './text-comparison'

/** Entry of the thread of `CandidatesThread`: answers compared sources with their candidates. */
const signals = textSignalsOf(workerData as SignalTexts)
parentPort!.on('message', (compared: ComparedSource[]) => {
  parentPort!.postMessage(candidatesOf(signals, compared, candidateCount))
})
