// Refusals of blind tokens; each leaves everything as it was, and the others go on.
import { defineRefusals } from '../http/refusal.ts';

export const refuseBlind = /* @__PURE__ */ defineRefusals({
  'not-handing-out': {
    status: 409,
    vi: 'Lần này không còn phát phiếu: khóa ký đã hủy hoặc đang hủy, không ai nhận thêm được.',
    en: 'Nothing is handed out any more: the signing key is destroyed, nobody can take one now.',
  },
  'token-taken': {
    status: 409,
    vi: 'Đồng chí đã nhận phiếu ở máy khác hoặc trình duyệt khác. Mở lại máy ấy để bỏ phiếu; không cấp phiếu thứ hai.',
    en: 'You have taken your ballot on another device or browser. Open that one; there is no second ballot.',
  },
  'too-few-took': {
    status: 409,
    vi: 'Chưa đủ số người nhận phiếu để giữ kín. Chờ thêm đồng chí nhận, hoặc dừng lại và bỏ phiếu giấy.',
    en: 'Too few have taken a ballot for it to be secret. Wait for more, or stop and vote on paper.',
  },
  'token-malformed': {
    status: 400,
    vi: 'Phiếu gửi không đúng khuôn nên không nhận. Tải lại trang rồi gửi lại; phiếu vẫn ở trong máy.',
    en: 'What was sent has not the right form and was not taken. Reload the page and send again; the ballot is still on the device.',
  },
  'token-forged': {
    status: 403,
    vi: 'Chữ ký không phải của lần bỏ phiếu này nên không nhận.',
    en: 'The signature is not of this ballot, so it was not taken.',
  },
  'token-spent': {
    status: 409,
    vi: 'Phiếu này đã bỏ rồi; phiếu đã vào hòm không đổi được.',
    en: 'This ballot has been cast; what is in the box cannot be changed.',
  },
  'not-spending': {
    status: 409,
    vi: 'Chưa đến lúc hoặc đã hết giờ bỏ phiếu. Phiếu chưa được tính; nghe chủ trì hướng dẫn.',
    en: 'Casting has not begun or has ended. The ballot was not counted; listen to the chair.',
  },
  'inbox-key-gone': {
    status: 409,
    vi: 'Khóa mở hòm phiếu không còn trên máy chủ (có thể do khôi phục từ bản sao lưu). Dừng lần này và bỏ phiếu lại.',
    en: 'The key of the box is no longer on the server (perhaps after a restore). Stop this ballot and hold it again.',
  },
});
