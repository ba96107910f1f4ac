/**
 * Endings of files that only show something: documents, pictures, sound, film, mail, appointments and contact cards.
 * Whatever can run by itself, hold scripts or carry macros is not among them: programs, web pages, `svg`, links,
 * archives, and the office formats that may hold macros (`docm`, `xlsm`, and the old `doc`, `xls`, `ppt`).
 */
const OPENABLE: ReadonlySet<string> = new Set(
  [
    'pdf txt md csv tsv rtf docx xlsx pptx odt ods odp pages numbers key',
    'png jpg jpeg gif webp bmp tif tiff heic avif',
    'mp3 m4a wav ogg flac mp4 m4v mov webm',
    'eml ics vcf',
  ].flatMap((group) => group.split(' ')),
);

/** The part after the last dot as a system reads it, lower case; '' where there is none. */
export function endingOf(name: string): string {
  // Windows drops dots and spaces at the end of a name; invisible signs must not hide what the ending is.
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '').replace(/[.\s]+$/u, '');
  const dot = plain.lastIndexOf('.');
  return dot === -1 ? '' : plain.slice(dot + 1).toLowerCase();
}

/** Whether a file of this name may be opened with the program the system has for it. The host asks the content too. */
export function isOpenable(name: string): boolean {
  return OPENABLE.has(endingOf(name));
}
