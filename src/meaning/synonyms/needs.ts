/**
 * What people say when they need something, and words by which plans speak of what may help: who brings a dog
 * finds what is said of dogs, and no plan says that they may come in. Such words do not say the same, so what they
 * lead to is never counted as said: a search lists it apart, as near.
 */
export interface Need {
  /** As people put it. */
  asked: readonly string[];
  /** Words of plans. */
  said: readonly string[];
}

export const needs: readonly Need[] = [
  {
    asked: [
      '聽不懂中文',
      '看不懂中文',
      '不懂中文',
      '不會中文',
      '不會說中文',
      '不會講中文',
      '不說中文',
    ],
    said: ['外語', '外文', '英文', '雙語', '東南亞', '外籍'],
  },
  {
    asked: ['翻譯', '口譯', '說英文', '會英文', '英文服務', 'English speaking', 'interpreter'],
    said: ['外語', '外文', '英文', '雙語'],
  },
  { asked: ['帶狗', '遛狗', '寵物', '毛小孩', '帶寵物', '導盲犬', 'pet', 'pets'], said: ['犬'] },
  {
    asked: ['票價', '門票', '入場費', '入館費', '參觀費', '買票', 'admission', 'entrance fee'],
    said: ['票證', '票務', '收費', '購票'],
  },
  {
    asked: ['費用', '價格', '價錢', '要錢', '免費嗎', 'price', 'fee', 'fees', 'cost'],
    said: ['收費', '繳費', '免費'],
  },
  {
    asked: [
      '開門',
      '關門',
      '打烊',
      '營業',
      '上班時間',
      '週末',
      '假日',
      '星期日',
      '星期天',
      '國定假日',
      '夜間',
      '晚上',
      'weekend',
      'open',
      'closing time',
      'holiday',
    ],
    said: ['開館', '閉館', '休館', '開放時間', '全年無休'],
  },
  {
    asked: ['罰款', '逾期罰款', '賠書', '弄丟書', '書不見', 'fine', 'fines'],
    said: ['賠償', '逾期'],
  },
  {
    asked: ['排隊', '等很久', '等太久', '等待時間', '久候', 'queue', 'waiting time'],
    said: ['等候'],
  },
  {
    asked: ['態度不好', '態度差', '沒禮貌', '態度惡劣', 'rude', 'manners', 'polite', 'courtesy'],
    said: ['禮儀', '禮貌', '態度'],
  },
  { asked: ['borrow', 'borrow books', 'check out books'], said: ['借閱', '借書', '借還'] },
  { asked: ['book', 'books'], said: ['圖書', '書籍', '藏書'] },
  { asked: ['card', 'lost card'], said: ['借閱證', '借書證', '閱覽證', '辦證'] },
  { asked: ['lost'], said: ['遺失'] },
  {
    asked: ['book a room', 'book room', 'room booking', 'meeting room'],
    said: ['場地', '研究小間'],
  },
  { asked: ['staff', 'employee', 'librarian'], said: ['同仁', '館員', '員工'] },
  { asked: ['太冷', '太熱', '冷氣', 'air conditioning'], said: ['空調', '空氣品質'] },
  { asked: ['太吵', '安靜', '噪音', 'quiet', 'noise'], said: ['閱覽環境', '自修室', '研究小間'] },
  {
    asked: ['讀書', 'K書', 'K書中心', '念書', '溫書', '自習', 'study room'],
    said: ['自修室', '閱覽座位'],
  },
  {
    asked: ['網頁打不開', '連結失效', '壞掉的連結', '死連結', 'broken link'],
    said: ['無效連結', '連結正確'],
  },
  {
    asked: ['看不到', '看不見', '眼睛不好', '視力不好', '老花'],
    said: ['視障', '老花眼鏡', '擴視機', '視力'],
  },
  {
    asked: ['身心障礙', '身障', '殘障', '殘疾', '殘疾人', 'disabled', 'disability'],
    said: ['無障礙'],
  },
  {
    asked: ['聽不到', '聽障', '聾人', '手語', 'deaf', 'sign language'],
    said: ['身心障礙', '無障礙'],
  },
  {
    asked: ['坐輪椅', '行動不便', '推嬰兒車', '嬰兒車', 'stroller'],
    said: ['無障礙', '電梯', '肢體障礙'],
  },
  {
    asked: ['換尿布', '帶小孩', '帶嬰兒', 'baby', 'toddler'],
    said: ['尿布', '哺乳室', '親子'],
  },
  {
    asked: ['昏倒', '心臟病', '受傷', 'emergency'],
    said: ['AED', '急救', '救護', '緊急應變'],
  },
  {
    asked: ['駭客', '外洩', '資料外洩', '個資外洩', 'data leak'],
    said: ['資通安全', '資訊安全', '個人資料', '隱私'],
  },
  { asked: ['檢舉', '抱怨', '不滿'], said: ['陳情', '投書', '意見', '館長信箱'] },
  { asked: ['打工', 'internship'], said: ['實習', '公共服務', '社會服務生'] },
  {
    asked: ['志工時數', '服務時數', '服務學習', '高中生志工'],
    said: ['學生公共服務', '社會服務生', '學生人力'],
  },
  { asked: ['找不到書', '書找不到', '書在哪'], said: ['協尋', '尋書', '館藏狀態'] },
  { asked: ['買書', '推薦書', '薦購', '許願'], said: ['介購', '推薦館藏', '推薦圖書', '採購'] },
  { asked: ['看電影', 'movie', 'film', 'cinema'], said: ['電影', '大銀幕', '視聽'] },
  { asked: ['校外教學', '戶外教學', '團體參觀', 'field trip'], said: ['團體預約', '參觀', '導覽'] },
  {
    asked: ['下載資料', '機器可讀', 'API', 'XML', 'JSON', 'CSV', 'dataset'],
    said: ['開放資料', '資料開放', '資料集'],
  },
];
