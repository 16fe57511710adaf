import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  StreamableFile,
  UploadedFiles,
} from '@nestjs/common'
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger'
import type { Actor } from '#domain'
import { UploadService } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { CurrentActor, Instance } from '../http/access'
import { ReceivesFiles, type DiskFile } from './received-files'
import {
  ChoicesDto,
  NewUploadDto,
  PreviewRequestDto,
  ProblemFilterQuery,
  ProblemPageDto,
  ProblemQuery,
  RowPreviewDto,
  UploadDto,
  UploadParams,
} from './upload.dto'

@Controller('uploads')
export class UploadsController {
  constructor(private readonly uploads: UploadService) {}

  @Post()
  @HttpCode(202)
  @Instance('taxonomy-owner')
  @ReceivesFiles()
  @ZodResponse({ status: 202, type: UploadDto, description: 'Stored, and about to be inspected' })
  create(@CurrentActor() actor: Actor, @UploadedFiles() files: DiskFile[], @Body() { kind }: NewUploadDto) {
    const received = files.map(({ originalname, path, size }) => ({ name: originalname, path, size }))
    return this.uploads.receive(actor, received, kind)
  }

  @Get()
  @Instance('taxonomy-owner')
  @ZodResponse({ status: 200, type: [UploadDto], description: 'Uploads, newest first' })
  list() {
    return this.uploads.list()
  }

  @Get(':id')
  @Instance('taxonomy-owner')
  @ZodResponse({ status: 200, type: UploadDto, description: 'Upload' })
  get(@Param() { id }: UploadParams) {
    return this.uploads.get(id)
  }

  @Get(':id/problems')
  @Instance('taxonomy-owner')
  @ZodResponse({ status: 200, type: ProblemPageDto, description: 'What is wrong with the files' })
  problems(@Param() { id }: UploadParams, @Query() page: ProblemQuery) {
    return this.uploads.problems(id, page)
  }

  @Get(':id/problems.csv')
  @Instance('taxonomy-owner')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="problems.csv"')
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'The problems as a table', schema: { type: 'string' } })
  csv(@Param() { id }: UploadParams, @Query() filter: ProblemFilterQuery) {
    return this.uploads.problemsCsv(id, filter)
  }

  @Get(':id/rest')
  @Instance('taxonomy-owner')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'The rows with errors as they stand in the file, to mend and upload again' })
  async rest(@Param() { id }: UploadParams): Promise<StreamableFile> {
    const { name, bytes } = await this.uploads.rest(id)
    return new StreamableFile(bytes, { disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}` })
  }

  /** Asked at every change of a column, before the whole file is read again. */
  @Post(':id/preview')
  @HttpCode(200)
  @Instance('taxonomy-owner')
  @ZodResponse({ status: 200, type: [RowPreviewDto], description: 'The first rows as the concepts they become' })
  preview(@Param() { id }: UploadParams, @Body() choices: PreviewRequestDto) {
    return this.uploads.preview(id, choices)
  }

  @Put(':id/choices')
  @Instance('taxonomy-owner')
  @ZodResponse({ status: 200, type: UploadDto, description: 'About to be inspected again under these choices' })
  choose(@Param() { id }: UploadParams, @Body() choices: ChoicesDto) {
    return this.uploads.choose(id, choices)
  }

  @Post(':id/confirm')
  @HttpCode(202)
  @Instance('taxonomy-owner')
  @ZodResponse({ status: 202, type: UploadDto, description: 'About to be loaded' })
  confirm(@Param() { id }: UploadParams) {
    return this.uploads.confirm(id)
  }

  @Delete(':id')
  @HttpCode(204)
  @Instance('taxonomy-owner')
  remove(@Param() { id }: UploadParams) {
    return this.uploads.withdraw(id)
  }
}
