import type { PreparedPhoto, RefusedPhoto } from './prepare-photo.ts';

type Prepared = PreparedPhoto | RefusedPhoto;

let worker: Worker | null | undefined;
let asked = 0;

/** Makes a photo ready to be kept, beside the page where there can be a worker (not on a page of another origin). */
export async function readPhoto(file: Blob): Promise<Prepared> {
  worker = worker === undefined ? startWorker() : worker;
  if (!worker) return (await import('./prepare-photo.ts')).preparePhoto(file);
  const here = worker;
  const id = asked++;
  return new Promise<Prepared>((resolve) => {
    const hear = ({ data }: MessageEvent<{ readonly id: number; readonly photo: Prepared }>): void => {
      if (data.id === id) end(data.photo);
    };
    // A worker that runs out of memory over a picture says nothing more: the next one gets a new worker.
    const fail = (): void => { worker = undefined; here.terminate(); end({ problem: 'unreadable' }); };
    const end = (photo: Prepared): void => {
      here.removeEventListener('message', hear);
      here.removeEventListener('error', fail);
      resolve(photo);
    };
    here.addEventListener('message', hear);
    here.addEventListener('error', fail);
    here.postMessage({ id, file });
  });
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./photo-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}
