/** The form of an opinion: all parts beside the map on a desk, one after the other on a phone. */
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useHand } from '../../map/hand.store.ts'
import { ContactPart } from '../../opinions/ContactPart.tsx'
import { lacksOf } from '../../opinions/draft.ts'
import { NearPart } from '../../opinions/NearPart.tsx'
import { useDraftPlace } from '../../opinions/place.tsx'
import { Receiver } from '../../opinions/Receiver.tsx'
import { SayPart } from '../../opinions/SayPart.tsx'
import { goToStep, type SpeakStep, speakSteps, useSpeak } from '../../opinions/speak.store.ts'
import { TopicPart } from '../../opinions/TopicPart.tsx'
import { useNear } from '../../opinions/useNear.tsx'
import { useRules, useSubmitting } from '../../opinions/useSubmitting.tsx'
import { WherePart } from '../../opinions/WherePart.tsx'
import { shrink } from '../../photos/shrink.store.ts'
import { useWords } from '../../words/words.tsx'
import { Lacks, stepOf } from './Lacks.tsx'
import { useNearEnough, usePointing, usePointingHere } from './pointing.tsx'
import { SpeakHead } from './SpeakHead.tsx'
import { sendPhoto } from './sendPhoto.store.ts'

/** On a phone the map needs room while one points, the form all of it afterwards. */
function useSheet(isPhone: boolean, step: SpeakStep, isPin: boolean): void {
  useEffect(() => {
    if (isPhone) useHand.setState({ sheet: step === 'where' && isPin ? 'half' : 'high' })
  }, [isPhone, step, isPin])
}

export function SpeakForm() {
  const words = useWords()
  const isPhone = useMediaQuery('(max-width: 639px)', false, { getInitialValueInEffect: false })
  const speak = useSpeak()
  const { step, isOld, refusal, isBusy } = speak
  const place = useDraftPlace()
  const isNear = useNearEnough()
  const { pointHere, locating } = usePointingHere()
  const { near, agree } = useNear(place)
  const rules = useRules()
  const submit = useSubmitting(sendPhoto)
  const [isTried, setTried] = useState(false)
  const draft = speak.draft
  const isPin = draft?.where === 'pin'
  useSheet(isPhone, step, isPin)
  if (!draft) return null
  const isInside = speak.whereabouts ? speak.whereabouts.unit !== null : null
  const lacks = lacksOf(draft, isInside)
  const shownLacks = isTried ? lacks : []
  const stepLacks = lacks.filter((lack) => stepOf[lack] === step)
  const shows = (part: SpeakStep) => !isPhone || step === part
  const next = speakSteps[speakSteps.indexOf(step) + 1]
  const goOn = () => {
    setTried(stepLacks.length > 0)
    if (stepLacks.length === 0 && next) goToStep(next)
  }
  const send = () => {
    const first = lacks[0]
    setTried(lacks.length > 0)
    if (first) goToStep(stepOf[first])
    else void submit()
  }
  return (
    <form
      className="speak"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isPhone && next) goOn()
        else send()
      }}
    >
      <SpeakHead isPhone={isPhone} step={step} />
      {isOld && (
        <p className="speakOld" role="status">
          {words.say('speak.old')}
        </p>
      )}
      {shows('where') && (
        <section className="block">
          {!isPhone && <h2>1. {words.say('speak.where')}</h2>}
          <WherePart
            isNear={isNear}
            onLocate={pointHere}
            onNear={() => usePointing.getState().comeNear?.()}
            locating={locating}
          />
          <NearPart near={near} onAgree={agree} />
        </section>
      )}
      {shows('say') && (
        <>
          <section className="block">
            {!isPhone && <h2>2. {words.say('speak.what')}</h2>}
            <TopicPart isLacking={shownLacks.includes('topic')} />
          </section>
          <section className="block">
            {!isPhone && <h2>3. {words.say('speak.say')}</h2>}
            {isPhone && <NearPart near={near} onAgree={agree} />}
            <SayPart isLacking={shownLacks.includes('text')} shrink={shrink} takesPhotos={rules?.photos ?? true} />
          </section>
        </>
      )}
      {shows('contact') && (
        <section className="block">
          {!isPhone && (
            <h2>
              4. {words.say('speak.contact')} <small>{words.say('speak.optional')}</small>
            </h2>
          )}
          <ContactPart lacks={shownLacks} rules={rules} />
        </section>
      )}
      <footer className="speakFoot">
        {shownLacks.length > 0 && <Lacks lacks={isPhone ? stepLacks : shownLacks} />}
        {refusal && (
          <p className="speakRefusal" role="alert">
            <b>{words.say('speak.refused')}</b> {refusal}
          </p>
        )}
        {(!isPhone || step === 'contact') && <Receiver place={place} isUnknown={draft.where === 'unknown'} />}
        {isPhone && next ? (
          <button type="submit" className="button button-honey">
            {words.say(step === 'where' ? (isPin ? 'speak.here' : 'speak.next') : 'speak.next')}
          </button>
        ) : (
          <button type="submit" className="button button-honey" aria-busy={isBusy} disabled={isBusy}>
            {words.say(isBusy ? 'speak.sending' : 'speak.send')}
          </button>
        )}
      </footer>
    </form>
  )
}
