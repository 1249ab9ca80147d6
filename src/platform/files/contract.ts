// Shapes and refusals of stored files, shared with the browser.
import { z } from 'zod';
import { defineRefusals } from '../http/refusal.ts';

export const storedFileShape = z.object({
  id: z.uuid(),
  name: z.string(),
  mime: z.string(),
  size: z.number().int(),
});
export type StoredFile = z.output<typeof storedFileShape>;

/** Largest paper that is stored. */
export const paperLimitMegabytes = 20;

/** Name of the form field that carries the declaration; its value must be 'true'. */
export const declarationField = 'notSecret';

export const refuseFile = /* @__PURE__ */ defineRefusals({
  'secret-not-declared': {
    status: 422,
    vi: 'Chưa xác nhận tệp không chứa bí mật nhà nước. Tài liệu mật không được đưa lên đây (Luật 117/2025/QH15): chỉ ghi số, ngày và nơi lưu.',
    en: 'It is not confirmed that the file holds no state secret. Secret papers may not be put here (Law 117/2025/QH15): note only number, date and where it is kept.',
  },
  'file-empty': {
    status: 422,
    vi: 'Tệp “{name}” rỗng. Mời chọn lại tệp.',
    en: 'The file “{name}” is empty. Choose another.',
  },
  'file-kind': {
    status: 415,
    vi: 'Tệp “{name}” không thuộc loại được nhận. Hãy gửi PDF, DOCX, XLSX, PPTX, ODT, PNG, JPG hoặc TXT; tệp Word, Excel đời cũ hay có mật khẩu thì lưu lại rồi gửi.',
    en: 'The file “{name}” is not of a kind that is taken. Send PDF, DOCX, XLSX, PPTX, ODT, PNG, JPG or TXT; save old or password-protected Word and Excel files anew.',
  },
  'file-misnamed': {
    status: 415,
    vi: 'Tên tệp “{name}” không khớp nội dung: bên trong là {kind}. Hãy lưu lại đúng loại rồi gửi.',
    en: 'The name “{name}” does not fit the contents, which are {kind}. Save it under its right kind.',
  },
  'file-too-large': {
    status: 413,
    vi: 'Tệp “{name}” nặng {size} MB, quá mức {limit} MB. Hãy nén hoặc tách tệp rồi gửi lại.',
    en: 'The file “{name}” has {size} MB, more than {limit} MB. Compress or split it.',
  },
});
