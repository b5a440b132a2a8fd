/** Elements that are not needed to begin: each is fetched when it is first drawn, and with what is fetched ahead. */
const late: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'ttt-field-form': async () => (await import('./field-form.ts')).FieldForm,
  'ttt-link-finder': async () => (await import('../links/link-finder.ts')).LinkFinder,
  'ttt-sound-recorder': async () => (await import('../sound/sound-recorder.ts')).SoundRecorder,
  'ttt-media-field': async () => (await import('../sound/media-field.ts')).MediaField,
  'ttt-composer-preview': async () => (await import('./preview.ts')).Preview,
  'ttt-composer-versions': async () => (await import('./versions.ts')).Versions,
  'ttt-thing-picker': async () => (await import('../begin/thing-picker.ts')).ThingPicker,
};

/** Brings an element that a template is about to use; it comes to life when its code is here. */
export async function bring(name: string): Promise<void> {
  if (customElements.get(name)) return;
  const element = await late[name]?.();
  if (element && !customElements.get(name)) customElements.define(name, element);
}

export const bringAll = async (): Promise<void> => { await Promise.all(Object.keys(late).map(bring)); };
