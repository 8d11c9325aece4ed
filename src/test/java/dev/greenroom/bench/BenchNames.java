package dev.greenroom.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented names, as mixed as creators and lists are: a few that very many people bear, and a long tail. */
final class BenchNames {
    private static final String[] HAN_SURNAMES =
            "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚"
                    .split("");
    private static final String[] HAN_GIVEN =
            "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志文海林春雪云飞龙宇浩轩子涵梓欣怡思雨佳琪俊辉鹏程晓东小燕亚男振宁天佑嘉豪雅婷诗".split("");
    private static final String[] PINYIN_SURNAMES =
            "Wang Li Zhang Liu Chen Yang Huang Zhao Zhou Wu Xu Sun Zhu Ma Hu Guo Lin He Gao Liang Zheng Luo Song Xie Tang Han Cao Deng Feng Zeng Cheng Cai Peng Pan Yuan Dong Su Ye Lu Wei Jiang Tian Du Ding Shen"
                    .split(" ");
    private static final String[] SYLLABLES =
            "wei fang na min jing li qiang lei jun yang yong yan jie juan tao ming chao xiu xia ping gang gui ying hua yu lan hong mei jian guo zhi wen hai lin chun xue yun fei long hao xuan zi han xin yi si jia qi hui peng"
                    .split(" ");
    private static final String[] ARABIC =
            "Muhammad Ahmad Ali Hassan Hussein Omar Khalid Ibrahim Mustafa Mahmud Yusuf Said Salim Tariq Jamal Nasir Rashid Karim Hamid Walid Faysal Bashir Mansur Sulayman Ismail Abdallah Uthman Bilal Samir Zayd Marwan Ayman Anwar Fadi Hamza Ilyas Jafar Luay Munir Nabil Qasim Rafiq Sami Talal Usama Wahid Yasir Zaki"
                    .split(" ");
    private static final String[] RUSSIAN =
            "Aleksandr Sergey Dmitriy Andrey Aleksey Vladimir Igor Oleg Nikolay Mikhail Yuriy Viktor Yevgeniy Ivan Pavel Konstantin Boris Anatoliy Roman Denis Anton Maksim Artem Kirill Vadim Ruslan Timur Stanislav Gennadiy Valeriy"
                    .split(" ");
    private static final String[] WESTERN =
            "Maria Jose Carlos Juan Ana Luis Pedro Pablo Miguel Jorge John James Robert Michael William David Richard Thomas Charles Daniel Anna Laura Sofia Elena Emma Julia Peter Paul Mark Stefan Nicolas Victor Martin Bruno Diego Rafael Manuel Andres Oscar Hugo"
                    .split(" ");
    private static final String[] KOREAN =
            "Kim Pak Ri Choe Jong Kang Jo Yun Jang Im Han O So Sin Kwon Hwang An Song Ryu Hong".split(" ");
    private static final String[] KOREAN_GIVEN =
            "Chol Su Yong Il Myong Kwang Song Hyok Jin Ho Min Sun Hui Nam Hyon Kyong Un Sok Won Chun".split(" ");
    private static final String[] CYRILLIC =
            "Александр Сергей Дмитрий Андрей Алексей Владимир Игорь Олег Николай Михаил Юрий Виктор Евгений Иван Павел Константин"
                    .split(" ");
    private static final String[] FIRM =
            "Trading International Shipping Industries Holding Petroleum Bank Technologies Engineering Services Development Investment"
                    .split(" ");
    private static final String[] FORM = {"LLC", "Co., Ltd.", "GmbH", "JSC", "Corp.", "FZE"};
    private static final String CONSONANTS = "bdfghklmnprstvz";
    private static final String VOWELS = "aeiou";

    private final Random random;
    private final List<String> surnames = new ArrayList<>();

    BenchNames(long seed) {
        random = new Random(seed);
        for (int number = 0; number < 12_000; number++) {
            surnames.add(invented(2 + random.nextInt(2)));
        }
    }

    /** A creator: mostly Chinese in characters. */
    String person() {
        int part = random.nextInt(100);
        if (part < 55) {
            return han();
        }
        if (part < 70) {
            return pick(PINYIN_SURNAMES) + " " + given();
        }
        if (part < 80) {
            return pick(WESTERN) + " " + surname();
        }
        if (part < 90) {
            return pick(ARABIC) + " " + pick(ARABIC) + " al-" + surname();
        }
        return part < 95 ? pick(CYRILLIC) + " " + russian(surname()) : pick(RUSSIAN) + " " + surname() + "ov";
    }

    /** A listed person as the lists write it. */
    String listed() {
        int part = random.nextInt(100);
        if (part < 35) {
            return "AL-" + upper(surname()) + ", " + pick(ARABIC) + " " + pick(ARABIC);
        }
        if (part < 60) {
            var father = pick(RUSSIAN);
            return upper(surname()) + "OV, " + pick(RUSSIAN) + " " + father + "ovich";
        }
        if (part < 80) {
            return upper(surname()) + " " + upper(surname()) + ", " + pick(WESTERN);
        }
        if (part < 84) {
            return upper(pick(PINYIN_SURNAMES)) + ", " + given();
        }
        return upper(pick(KOREAN)) + ", " + pick(KOREAN_GIVEN) + " " + pick(KOREAN_GIVEN);
    }

    String firm() {
        return upper(surname() + " " + pick(FIRM)) + " " + pick(FORM);
    }

    String han() {
        return pick(HAN_SURNAMES) + pick(HAN_GIVEN) + (random.nextInt(3) > 0 ? pick(HAN_GIVEN) : "");
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    private String given() {
        var given = pick(SYLLABLES) + (random.nextInt(3) > 0 ? pick(SYLLABLES) : "");
        return Character.toUpperCase(given.charAt(0)) + given.substring(1);
    }

    /** Some are borne by very many. */
    private String surname() {
        double rank = random.nextDouble();
        return surnames.get((int) (rank * rank * rank * surnames.size()));
    }

    private String invented(int syllables) {
        var name = new StringBuilder();
        for (int syllable = 0; syllable < syllables; syllable++) {
            name.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        if (random.nextBoolean()) {
            name.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String russian(String surname) {
        var latin = "abdefghiklmnoprstuvz";
        var cyrillic = "абдефгхиклмнопрстувз";
        var russian = new StringBuilder();
        for (char letter : surname.toLowerCase(java.util.Locale.ROOT).toCharArray()) {
            int at = latin.indexOf(letter);
            russian.append(at < 0 ? 'о' : cyrillic.charAt(at));
        }
        return Character.toUpperCase(russian.charAt(0)) + russian.substring(1) + "ов";
    }

    private static String upper(String name) {
        return name.toUpperCase(java.util.Locale.ROOT);
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
