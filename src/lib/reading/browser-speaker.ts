import type { Speaker } from './reader';

/** The voices of the browser; null where it has none. */
export function browserSpeaker(): Speaker<SpeechSynthesisVoice> | null {
  // Some in-app browsers have the one and not the other.
  if (!('speechSynthesis' in window) || !('SpeechSynthesisUtterance' in window)) return null;
  const { speechSynthesis } = window;
  /** Kept, or it may be thrown away before its end, and nobody hears of the end. */
  let utterance: SpeechSynthesisUtterance | null = null;
  return {
    voices: () => speechSynthesis.getVoices(),
    say(piece, voice, done) {
      utterance = new SpeechSynthesisUtterance(piece);
      utterance.voice = voice;
      // Android takes no notice of the voice, only of the language.
      utterance.lang = voice.lang.replace('_', '-');
      utterance.onend = () => done(true);
      utterance.onerror = () => done(false);
      speechSynthesis.speak(utterance);
    },
    silence: () => speechSynthesis.cancel(),
  };
}

/** Tells when the voices have come, which may be long after the page. */
export function whenVoicesCome(listener: () => void): void {
  // Not addEventListener: Safari knows only the property.
  window.speechSynthesis.onvoiceschanged = listener;
}
