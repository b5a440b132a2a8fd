import { preparePhoto } from './prepare-photo.ts';

addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly file: Blob }>) => {
  void preparePhoto(data.file).then((photo) => { postMessage({ id: data.id, photo }); });
});
