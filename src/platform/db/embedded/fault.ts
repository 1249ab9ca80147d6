// What can be wrong with the embedded database, told in a sentence that a person can act on.

export type EmbeddedFaultKind = 'busy' | 'version' | 'permission' | 'disk' | 'platform' | 'start';

export class EmbeddedFault extends Error {
  readonly kind: EmbeddedFaultKind;
  constructor(kind: EmbeddedFaultKind, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.kind = kind;
  }
}

/** Turns an error of the system or PostgreSQL's last words into a fault. In: the error, the folder it was about. */
export function faultOf(error: unknown, folder: string): EmbeddedFault {
  if (error instanceof EmbeddedFault) return error;
  const code = (error as NodeJS.ErrnoException).code;
  const words = error instanceof Error ? error.message : String(error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || /permission denied/i.test(words))
    return new EmbeddedFault(
      'permission',
      `Không ghi được vào thư mục dữ liệu ${folder}. Cấp quyền ghi cho người chạy, hoặc đặt DATA_DIR khác.`,
      { cause: error },
    );
  if (code === 'ENOSPC' || /no space left/i.test(words))
    return new EmbeddedFault('disk', `Đĩa chứa ${folder} đã đầy. Giải phóng chỗ rồi chạy lại.`, {
      cause: error,
    });
  return new EmbeddedFault(
    'start',
    `Cơ sở dữ liệu đi kèm không chạy được: ${words.trim().split('\n').at(-1)}`,
    { cause: error },
  );
}
