// Texts of the calendar address on the own account, Vietnamese.
export const vi = {
  title: 'Lịch sinh hoạt trên điện thoại',
  why: 'Ứng dụng lịch đọc một địa chỉ riêng của đồng chí và tự cập nhật khi buổi sinh hoạt dời hoặc hủy. Chỉ có tên, giờ, nơi họp và liên kết; không có nội dung.',
  none: 'Chưa có địa chỉ',
  since: (moment: string) => `Đang có một địa chỉ, tạo lúc ${moment}`,
  make: 'Tạo địa chỉ lịch',
  makeAnew: 'Tạo địa chỉ mới',
  anewWhy: 'Địa chỉ cũ hết dùng ngay.',
  address: 'Địa chỉ lịch của đồng chí',
  once: 'Chỉ hiện lần này. Chép vào ứng dụng lịch (mục “đăng ký lịch bằng địa chỉ”). Ai có địa chỉ này đều đọc được lịch, nên không gửi cho người khác.',
  openHere: 'Mở trong ứng dụng lịch',
  revoke: 'Thu hồi địa chỉ',
  revoked: 'Đã thu hồi. Ứng dụng lịch không đọc được nữa.',
};
