import '@mantine/dropzone/styles.css'
import { Dropzone } from '@mantine/dropzone'
import { Text } from '@mantine/core'
import { useNavigate } from 'react-router'
import { FileIcon } from '../parts/icons'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts } from '../texts'
import { useSendFiles } from './upload-data'
import classes from './upload.module.css'

/** Takes files by drop, by mouse or by keyboard, and goes on to what was found in them. */
export function DropFiles() {
  const texts = useTexts().upload
  const navigate = useNavigate()
  const send = useSendFiles()
  return (
    <>
      <ProblemNotice error={send.error} />
      <Dropzone
        className={classes.drop}
        loading={send.isPending}
        onDrop={(files) => send.mutate(files, { onSuccess: (upload) => void navigate(`/uploads/${upload.id}`) })}
        inputProps={{ 'aria-label': texts.drop }}
        aria-label={texts.drop}
      >
        <div className={classes.dropWords}>
          <FileIcon size={32} />
          <div>
            <Text fw={600}>{texts.drop}</Text>
            <Text size="sm">{texts.dropHint}</Text>
            <Text size="sm" c="dimmed">
              {texts.dropSafe}
            </Text>
          </div>
        </div>
      </Dropzone>
    </>
  )
}
