import { rm } from 'node:fs/promises'
import {
  applyDecorators,
  Injectable,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common'
import { FilesInterceptor, MulterModule } from '@nestjs/platform-express'
import { ApiBody, ApiConsumes } from '@nestjs/swagger'
import { filesTooLarge } from '#pipeline'
import { Config } from '#platform'
import type { Request } from 'express'
import { finalize, type Observable } from 'rxjs'
import { CountedFiles } from './counted-files'

/** A file as `CountedFiles` leaves it on the disk. */
export interface DiskFile {
  originalname: string
  path: string
  size: number
}

/** All parts of one release in all its languages, and some to spare. */
const mostFiles = 400

/** Removes the files from the disk once the request is answered, whatever the answer. */
@Injectable()
class RemoveFilesAfterwards implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { files = [] } = context.switchToHttp().getRequest<Request & { files?: DiskFile[] }>()
    return next.handle().pipe(finalize(() => void Promise.all(files.map(({ path }) => rm(path, { force: true })))))
  }
}

/** What a multipart request holds beside its files: heads of parts, boundaries. */
const overhead = 1024 * 1024

/** Answers at once, before anything arrives, where the request itself says that it is too large. */
@Injectable()
class RefuseTooLarge implements NestInterceptor {
  constructor(private readonly config: Config) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { headers } = context.switchToHttp().getRequest<Request>()
    const { uploadLimit } = this.config
    if (Number(headers['content-length'] ?? 0) > uploadLimit + overhead) throw filesTooLarge(uploadLimit)
    return next.handle()
  }
}

/** How multer takes files in. */
export const UploadFiles = MulterModule.registerAsync({
  inject: [Config],
  useFactory: ({ uploadLimit }: Config) => ({ storage: new CountedFiles(uploadLimit), defParamCharset: 'utf8' }),
})

/** Streams the parts `files` of a multipart request to the disk of this process; file names are UTF-8. */
export const ReceivesFiles = () =>
  applyDecorators(
    UseInterceptors(RefuseTooLarge, FilesInterceptor('files', mostFiles), RemoveFilesAfterwards),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      required: true,
      schema: {
        type: 'object',
        properties: {
          files: { type: 'array', items: { type: 'string', format: 'binary' } },
          kind: { type: 'string', enum: ['esco', 'classification', 'crosswalk'] },
        },
        required: ['files'],
      },
    }),
  )
