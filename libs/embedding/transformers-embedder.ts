import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { normaliseText } from '#domain'
import { assertUnitVector, type Embedder, type EmbeddingModel } from './embedder'
import { modelRevision } from './model-files'
import { transformers, type PreTrainedModel, type PreTrainedTokenizer, type Tensor } from './transformers'

export interface TransformersOptions {
  /** A folder with `config.json`, `tokenizer.json` and `onnx/`, or a name on the Hugging Face hub. */
  model: string
  /** Which of the model's ONNX files: `int8` reads `onnx/model_int8.onnx`, `fp32` reads `onnx/model.onnx`. */
  precision?: 'fp32' | 'fp16' | 'int8' | 'uint8' | 'q8' | 'q4'
  /** Threads of the runtime; all cores when absent. */
  threads?: number
  /** Where a model of the hub is kept; a local folder needs none. */
  cacheFolder?: string
}

interface Encoded {
  index: number
  ids: number[]
}

/**
 * Padded tokens of one batch. Texts go in by length, so little of this is padding: 480 titles/s on two cores where
 * batches in the order of the file gave 267. Larger batches were no faster.
 */
const tokensPerBatch = 512

/** A sentence encoder in ONNX form, run in this process by transformers.js. Nothing is sent anywhere. */
export class TransformersEmbedder implements Embedder {
  private constructor(
    readonly model: EmbeddingModel,
    private readonly tokenizer: PreTrainedTokenizer,
    private readonly network: PreTrainedModel,
  ) {}

  /**
   * Loads the model. A local folder is read without any network access; a hub name is downloaded once into
   * `cacheFolder`.
   * @throws Error when the folder or one of its files is missing
   */
  static async load(options: TransformersOptions): Promise<TransformersEmbedder> {
    const { AutoModel, AutoTokenizer, env } = transformers()
    const local = existsSync(options.model)
    const folder = local ? resolve(options.model) : join(resolve(options.cacheFolder ?? 'models'), options.model)
    env.localModelPath = local ? dirname(folder) : ''
    env.allowLocalModels = local
    env.allowRemoteModels = !local
    env.cacheDir = local ? null : resolve(options.cacheFolder ?? 'models')
    const name = local ? basename(folder) : options.model
    const tokenizer = await AutoTokenizer.from_pretrained(name)
    const network = await AutoModel.from_pretrained(name, {
      dtype: options.precision ?? 'int8',
      session_options: { intraOpNumThreads: options.threads ?? availableParallelism() },
    })
    const { hidden_size: dimensions } = network.config as unknown as { hidden_size: number }
    const model = { name, revision: await modelRevision(folder), dimensions }
    return new TransformersEmbedder(model, tokenizer, network)
  }

  async embed(texts: readonly string[], maxTokens: number): Promise<Float32Array[]> {
    const encoded = this.encode(texts, maxTokens).sort((a, b) => a.ids.length - b.ids.length)
    const vectors = new Array<Float32Array>(texts.length)
    for (let start = 0; start < encoded.length;) {
      const end = batchEnd(encoded, start)
      const batch = encoded.slice(start, end)
      const rows = await this.forward(batch.map(({ ids }) => ids))
      batch.forEach(({ index }, row) => {
        const vector = rows[row] ?? new Float32Array(0)
        assertUnitVector(vector, texts[index] ?? '')
        vectors[index] = vector
      })
      start = end
    }
    return vectors
  }

  async close(): Promise<void> {
    await this.network.dispose()
  }

  private encode(texts: readonly string[], maxTokens: number): Encoded[] {
    return texts.map((text, index) => {
      const options = { truncation: true, max_length: maxTokens, return_tensor: false } as const
      const { input_ids: ids } = this.tokenizer(normaliseText(text), options) as { input_ids: number[] }
      return { index, ids }
    })
  }

  private async forward(batch: readonly number[][]): Promise<Float32Array[]> {
    const width = Math.max(...batch.map((ids) => ids.length))
    const ids = new BigInt64Array(batch.length * width).fill(BigInt(this.tokenizer.pad_token_id ?? 0))
    const mask = new BigInt64Array(batch.length * width)
    batch.forEach((row, r) =>
      row.forEach((id, t) => {
        ids[r * width + t] = BigInt(id)
        mask[r * width + t] = 1n
      }),
    )
    const shape = [batch.length, width]
    const { Tensor } = transformers()
    const inputs = {
      input_ids: new Tensor('int64', ids, shape),
      attention_mask: new Tensor('int64', mask, shape),
    }
    const { last_hidden_state: hidden } = (await this.network(inputs)) as { last_hidden_state: Tensor }
    const states = hidden.data as Float32Array
    return batch.map(({ length }, row) => meanOfUnitLength(states, row * width, length, this.model.dimensions))
  }
}

function batchEnd(sorted: readonly Encoded[], start: number): number {
  let end = start + 1
  while (end < sorted.length && (end - start + 1) * (sorted[end]?.ids.length ?? 0) <= tokensPerBatch) end++
  return end
}

/** Mean over `length` token states from row `first` on, scaled to unit length: the pooling the model was trained with. */
function meanOfUnitLength(states: Float32Array, first: number, length: number, dimensions: number): Float32Array {
  const sum = new Float64Array(dimensions)
  for (let token = 0; token < length; token++) {
    const offset = (first + token) * dimensions
    for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) + (states[offset + d] ?? 0)
  }
  const norm = Math.hypot(...sum)
  return Float32Array.from(sum, (value) => value / norm)
}
