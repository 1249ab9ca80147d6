// Expected refusals as values: a stable code and a sentence a person can act on, in Vietnamese and English.

export type RefusalValues = Record<string, string | number>;

/** A refusal is returned, never thrown; `isRefusal` tells it from an answer. */
export class Refusal {
  readonly code: string;
  readonly status: number;
  readonly vi: string;
  readonly en: string;
  readonly values: RefusalValues;
  constructor(code: string, status: number, vi: string, en: string, values: RefusalValues) {
    this.code = code;
    this.status = status;
    this.vi = fill(vi, values);
    this.en = fill(en, values);
    this.values = values;
  }
}

export type Result<T> = T | Refusal;

export function isRefusal(value: unknown): value is Refusal {
  return value instanceof Refusal;
}

export interface RefusalText {
  /** 4xx. */
  readonly status: number;
  /** What is missing, by which rule, what to do now; `{name}` stands for a value. */
  readonly vi: string;
  readonly en: string;
}

/**
 * Declares a module's refusals. Out: a function that makes one by its code;
 * its `codes` go into the endpoints' `refusals`.
 */
export function defineRefusals<const T extends Record<string, RefusalText>>(texts: T) {
  const refuse = (code: keyof T & string, values: RefusalValues = {}): Refusal => {
    const text = texts[code] as RefusalText;
    return new Refusal(code, text.status, text.vi, text.en, values);
  };
  return Object.assign(refuse, { texts, codes: Object.keys(texts) as (keyof T & string)[] });
}

function fill(sentence: string, values: RefusalValues): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Refusals any endpoint may answer with. */
export const refuseCommon = /* @__PURE__ */ defineRefusals({
  'not-signed-in': {
    status: 401,
    vi: 'Đồng chí chưa đăng nhập, hoặc phiên đã hết. Mời đăng nhập lại; nội dung đang viết vẫn còn ở máy.',
    en: 'You are not signed in, or the session has ended. Sign in again; what you typed is kept on this device.',
  },
  forbidden: {
    status: 403,
    vi: 'Đồng chí không có quyền làm việc này. Nếu cần, hãy nhờ bí thư chi bộ.',
    en: 'You have no right to do this. If it is needed, ask the secretary of the cell.',
  },
  'not-found': {
    status: 404,
    vi: 'Không thấy mục này, hoặc đồng chí không được xem.',
    en: 'There is no such thing, or you may not see it.',
  },
  'bad-input': {
    status: 400,
    vi: 'Có chỗ điền chưa đúng: {where}.',
    en: 'Something is filled in wrongly: {where}.',
  },
  'out-of-range': {
    status: 400,
    vi: 'Có ngày hoặc số nằm ngoài khoảng ghi được. Mời xem lại rồi gửi lại.',
    en: 'A date or number is beyond what can be written. Look at it again and send once more.',
  },
  'foreign-origin': {
    status: 403,
    vi: 'Lệnh này gửi từ một trang khác nên không nhận. Mời mở lại Nền nếp rồi làm lại.',
    en: 'This command came from another site and was not taken. Open Nền nếp again and repeat it.',
  },
  'carries-a-name': {
    status: 400,
    vi: 'Lệnh gửi kín này kèm phiên đăng nhập nên không nhận. Tải lại trang rồi gửi lại.',
    en: 'This anonymous command carries a session, so it was not taken. Reload the page and send again.',
  },
  stale: {
    status: 409,
    vi: 'Nội dung này vừa được người khác sửa. Xem bản mới rồi sửa tiếp; phần đồng chí viết vẫn giữ.',
    en: 'Somebody has just changed this. See the new version, then go on; what you wrote is kept.',
  },
  'key-reused': {
    status: 409,
    vi: 'Lần gửi này trùng mã với một việc khác. Mời tải lại trang rồi gửi lại.',
    en: 'This request carries the key of another one. Reload the page and send it again.',
  },
  'nothing-written': {
    status: 503,
    vi: 'Máy chủ chưa nhận được. Việc vừa gửi chưa được ghi; mời gửi lại.',
    en: 'The server could not take it. Nothing was written; send it again.',
  },
  'too-many': {
    status: 429,
    vi: 'Thử quá nhiều lần. Mời chờ một phút rồi thử lại.',
    en: 'Too many tries. Wait a minute, then try again.',
  },
  'too-large': {
    status: 413,
    vi: 'Tệp lớn quá {limit} MB nên không nhận được. Hãy gửi tệp nhỏ hơn.',
    en: 'The file is larger than {limit} MB. Send a smaller one.',
  },
});
