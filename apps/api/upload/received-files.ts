import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
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
import { Config } from '#platform'
import type { Request } from 'express'
import { finalize, type Observable } from 'rxjs'

/** A file as multer leaves it on the disk. */
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

/** Where multer puts files, and how much it takes. */
export const UploadFiles = MulterModule.registerAsync({
  inject: [Config],
  useFactory: ({ uploadLimit }: Config) => ({
    dest: tmpdir(),
    limits: { fileSize: uploadLimit },
    defParamCharset: 'utf8',
  }),
})

/** Streams the parts `files` of a multipart request to the disk of this process; file names are UTF-8. */
export const ReceivesFiles = () =>
  applyDecorators(
    UseInterceptors(FilesInterceptor('files', mostFiles), RemoveFilesAfterwards),
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
