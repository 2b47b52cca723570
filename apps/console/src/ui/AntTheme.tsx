import { theme as antd, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useColourScheme, usePreferences } from './preferences';
import { dark, fontFamily, fontSize, light, radius } from './tokens';

/** Ant Design in our tokens, for the parts that are hard to do well: dialogs, drawers, switches. */
export function AntTheme({ children }: { children: React.ReactNode }) {
  const { large, language } = usePreferences();
  const scheme = useColourScheme();
  const palette = scheme === 'dark' ? dark : light;
  return (
    <ConfigProvider
      button={{ autoInsertSpace: false }}
      locale={language === 'en' ? enUS : zhCN}
      theme={{
        algorithm: scheme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
        // The hash would be scoped with `:where`, which Chromium 87 does not know.
        hashed: false,
        token: {
          colorPrimary: palette.pineFill,
          colorError: palette.over,
          colorText: palette.ink,
          colorTextSecondary: palette.ink2,
          colorBgContainer: palette.surface,
          colorBgElevated: palette.surface,
          colorBorder: palette.line,
          colorBgMask: palette.veil,
          borderRadius: radius.control,
          fontFamily,
          fontSize: large ? fontSize.large : fontSize.normal,
          motionDurationMid: '0.12s',
          motionDurationSlow: '0.15s',
        },
      }}
    >
      {children}
    </ConfigProvider>
  );
}
