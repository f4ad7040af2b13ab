function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Lower-case. Terms and standards of technology and finance that are often in capitals; no registry has an entry for them. */
export const TERMS = words(`
  2fa ab adc aes afaik agent agentic agents agi ai ajax aot api apis app apps ar arm arpu arr ascii asic asics asr ast
  async attention auth b2b b2c backend bash benchmark benchmarks bi bios blockchain bluetooth bpe bsd btw c2 c4isr cad
  cagr cdn cdns chain-of-thought chatbot chatbots ci cms cnn cnns codec copilots cors cot covid covid-19 cpi cpus crm
  cron crypto csrf css css3 cv cve dag dao dataset datasets dau db dbms dca ddos decoder deep defi devops dhcp
  diffusion dlc dlp dna dns docs dpi dpo drm dvd ebook ecc edtech embedding embeddings emoji encoder eps erp esg esop
  etf etfs ev evs fab fabs fft fine-tuning finetuning fintech fpga fpgas fps gan gans gdp genai gguf gif gis gmv
  golang gpgpu gpl gpus grpo gui hdd hdmi hdr hiv hls hpc html html5 http2 iaas icbm icbms ict ide ides imho inference
  io iot ip ipo ipos irl isp isr java javascript jit jpeg jpg json jwt knowledge kol kpi kv kyc lan laser latex
  learning led leds lgbt lidar llm llmops llms logo logos lora lsm lstm lvm m&a markdown mau mcmc mcp mcu md5 meme
  memo metaverse mha mips ml mlm mlops mmo mobile moe moes moq mos mou mp3 mp4 mrna multi-modal multimodal mvp nas ner
  neural nfc nft nfts ngo ngos nlp nlu npc npu npus nsfw nvme oauth ocr oem oems oidc ok okr okrs olap oled oltp oom
  oop op open-source opensource orm os oss ota otp p2p paas pb pc pcb pcs pe peft phd pm pmf pmi png poc pos posix ppi
  ppo ppt pr prd pre-training prefill pretraining prompt prompts proptech pua pv pvc python q&a qa qdii qe qoq qos qps
  qr quantum r&d rag ram rdma reasoning regex regexp reinforcement repo repos risc rl rlhf rlvr rna rnn rnns robot
  robotaxi robotaxis robotics robots roi rom rpa rpc rpg rss rsu rtt saas sandbox sbom scm sdks seo serverless sft
  shell sla slam slm slms smb sme smes smtp soc socs sop sota spac spacs sql sram srt ssd ssds ssh ssl sso ssr ssrf
  stablecoin stablecoins stem svd svm taas tbd tco tdd tee telnet tldr tls token tokens toolkits tops tot totp tps tpu
  tpus transformer transformers tts tui tv tvs tx typescript uav uavs ui uis unicode uri usb usb-c utf-8 uuid ux vc
  vcs vfx vlm vlms vm vms voip vpc vpn vpns vps vr vram wan wasm web3 webapp webgl webgpu webhook webhooks websocket
  websockets wi-fi wifi wip wlan wmd wmds www wysiwyg xhtml xss yaml yoy zip
`);

/** Lower-case. Terms that follow a name without being part of it: the Cohere API. */
export const TAILS = words(`
  ai api apis app apps ceo cfo cio cli cpu cpus cto db gpu gpus gui ide ides ipo llm llms npu npus pc pcs rag sdk sdks
  ui url vm
`);
