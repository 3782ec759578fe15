/** A photo's picture: from the device while it waits to be sent, otherwise from the server; where it is missing, words say so. */
import { IconPhotoOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { keptFile } from '../changes/keeping.store.ts'
import { hasWaiting } from '../changes/waitingMark.store.ts'
import { useWords } from '../words/words.tsx'
import { pictureAddress } from './pictureAddress.ts'

/** The address of a picture; null while the device is asked whether it has it. */
export function usePictureAddress(file: string, size: 'full' | 'small'): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let own: string | null = null
    let isOver = false
    const find = async () => {
      const blob = hasWaiting() ? await keptFile(file) : undefined
      if (isOver) return
      own = blob ? URL.createObjectURL(blob) : null
      setAddress(own ?? new URL(pictureAddress(file, size), document.baseURI).href)
    }
    void find()
    return () => {
      isOver = true
      if (own) URL.revokeObjectURL(own)
    }
  }, [file, size])
  return address
}

export function Picture({ file, size, alt }: { file: string; size: 'full' | 'small'; alt: string }) {
  const words = useWords()
  const address = usePictureAddress(file, size)
  const [missing, setMissing] = useState<string | null>(null)
  if (missing === file) {
    return (
      <span className="picture-gone" role="img" aria-label={`${alt}。${words.say('photo.gone')}`}>
        <IconPhotoOff size={20} stroke={1.5} aria-hidden="true" />
        {words.say('photo.gone')}
      </span>
    )
  }
  if (!address) return <span className="picture-coming" />
  return <img src={address} alt={alt} draggable={false} onError={() => setMissing(file)} />
}
