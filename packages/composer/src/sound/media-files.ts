/** A file that belongs to a scene, and what the record says of it. */
export interface MediaFile { readonly type: string; readonly extension: string; readonly width?: number; readonly height?: number; readonly duration?: number }

/** What kinds of file a scene can have beside sound, by the definition that names them. */
export type MediaKind = 'video' | 'model' | 'caption';

/** The largest file that is taken in, in bytes: a telephone in a gallery is to fetch it. */
export const mostBytes = 40_000_000;

export const accepts: Readonly<Record<MediaKind, string>> = { video: 'video/mp4,video/webm', model: '.glb,model/gltf-binary', caption: '.vtt,text/vtt' };

/** Looks into a file, whatever its name says; `null` for one that is not what was asked for. */
export const readMediaFile = (file: Blob, kind: MediaKind): Promise<MediaFile | null> => readers[kind](file);

const readers: Readonly<Record<MediaKind, (file: Blob) => Promise<MediaFile | null>>> = {
  video: readVideo,
  model: async (file) => (await startsWith(file, 'glTF') ? { type: 'model/gltf-binary', extension: 'glb' } : null),
  caption: async (file) => (await startsWith(file, 'WEBVTT') ? { type: 'text/vtt', extension: 'vtt' } : null),
};

const startsWith = async (file: Blob, letters: string): Promise<boolean> => (await file.slice(0, letters.length + 3).text()).replace(/^\uFEFF/, '').startsWith(letters);

async function readVideo(file: Blob): Promise<MediaFile | null> {
  const video = document.createElement('video');
  const url = URL.createObjectURL(file);
  try {
    await new Promise((done, fail) => {
      video.onloadedmetadata = done;
      video.onerror = fail;
      video.preload = 'metadata';
      video.src = url;
    });
    const { videoWidth: width, videoHeight: height, duration } = video;
    if (!width || !height) return null;
    const type = file.type === 'video/webm' ? 'video/webm' : 'video/mp4';
    return { type, extension: type.slice('video/'.length), width, height, ...(Number.isFinite(duration) ? { duration: Math.round(duration * 1000) } : {}) };
  } catch {
    return null;
  } finally {
    video.removeAttribute('src');
    URL.revokeObjectURL(url);
  }
}
