// Refusals of counted cards, votes by name and votes taken again; pages that only vote do not carry them.
import { defineRefusals } from '../../../../platform/http/refusal.ts';

export const refuseCounting = /* @__PURE__ */ defineRefusals({
  'counting-now': {
    status: 409,
    vi: 'Đang đếm thẻ nên không biểu quyết bằng điện thoại, không ghi thẻ theo tên nữa. Chưa biểu quyết thì giơ thẻ.',
    en: 'Cards are being counted: no vote by phone, no card noted by name. Raise your card if you have not voted.',
  },
  'cards-noted-already': {
    status: 409,
    vi: 'Đã ghi thẻ theo tên {count} đồng chí. Bỏ ghi các thẻ ấy rồi mới cử người đếm, để không ai bị tính hai lần.',
    en: '{count} cards are noted by name. Take them back first, so that nobody is counted twice.',
  },
  'by-name-not-counted': {
    status: 409,
    vi: 'Biểu quyết ghi tên thì ghi từng đồng chí, không đếm thẻ.',
    en: 'In a vote by name each member is noted; cards are not counted.',
  },
  'two-counters': {
    status: 422,
    vi: 'Cử hai đồng chí khác nhau đang có mặt để đếm thẻ.',
    en: 'Name two different members who are present to count the cards.',
  },
  'not-counter': {
    status: 403,
    vi: 'Đồng chí không được cử đếm thẻ trong lần biểu quyết này.',
    en: 'You are not named to count cards in this vote.',
  },
  'counted-this-round': {
    status: 409,
    vi: 'Đồng chí đã gửi số đếm lượt này. Chờ người đếm thứ hai.',
    en: 'You have sent your count of this round. Wait for the other one.',
  },
  'more-cards-than-left': {
    status: 422,
    vi: 'Đếm được {counted} thẻ, mà chỉ còn {left} đồng chí chưa biểu quyết bằng điện thoại. Đếm lại.',
    en: '{counted} cards were counted, but only {left} have not voted by phone. Count again.',
  },
  'counting-not-done': {
    status: 409,
    vi: 'Hai người đếm thẻ chưa gửi đủ hoặc số chưa khớp. Chờ hai số khớp nhau rồi kết thúc.',
    en: 'The two counters have not both sent a count, or differ. Wait until they agree.',
  },
  'not-counting': {
    status: 409,
    vi: 'Lần biểu quyết này không đếm thẻ, hoặc chưa cử người đếm.',
    en: 'No cards are counted in this vote.',
  },
  'nothing-counted-yet': {
    status: 409,
    vi: 'Lượt đếm này chưa ai gửi số nên chưa có gì để đếm lại. Chờ hai người đếm gửi số.',
    en: 'Nobody has sent a count of this round yet, so there is nothing to count again.',
  },
  'vote-not-again': {
    status: 409,
    vi: 'Chỉ biểu quyết lại lần đã kết thúc của buổi này, chưa biểu quyết lại, và chưa thành nghị quyết hay kết quả bầu.',
    en: 'Only a vote of this meeting that has ended, was not taken again, and decided no resolution or election can be taken again.',
  },
});
