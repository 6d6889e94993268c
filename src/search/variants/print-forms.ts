/**
 * Characters as other presses and input methods have them, each before the one that is written in Taiwan. OpenCC has no
 * table of these, or only one in which they are Japanese; none is a word of its own in Taiwan.
 */
export const printForms =
  '敎教 卽即 旣既 鄕鄉 靑青 淸清 眞真 吿告 硏研 緖緒 槪概 尙尚 舘館 滙匯 曁暨 畧略 鷄雞 蔴麻 汚污 絶絕 竪豎 墻牆 寃冤 鐡鐵 値值 塡填 鎭鎮 愼慎 顚顛 飮飲 録錄 産產 戸戶 歩步 毎每 黄黃 緑綠 温溫 内內 别別';
