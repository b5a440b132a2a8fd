/** On a page one thing sounds at a time: whoever begins to play makes the others pause. @returns ends the watch */
export function oneSounds(root: HTMLElement): () => void {
  const began = ({ target }: Event): void => {
    for (const other of root.querySelectorAll<HTMLMediaElement>('audio, video')) if (other !== target) other.pause();
  };
  // Media events do not bubble, but they can be caught on their way down.
  root.addEventListener('play', began, true);
  return () => { root.removeEventListener('play', began, true); };
}
